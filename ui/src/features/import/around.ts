// Where in a line of the file the found thing stands, so that it can be marked.

/** The line before, at and after what was found; nothing marked when it does not stand there as shown. */
export function around(line: string, found: string): [string, string, string] {
  const bare = found.replace(/^[“"']|[”"']$/g, '');
  for (const asked of [`"${bare}"`, found, bare]) {
    const at = asked === '' || bare === '' ? -1 : line.indexOf(asked);
    if (at >= 0) return [line.slice(0, at), asked, line.slice(at + asked.length)];
  }
  return [line, '', ''];
}
