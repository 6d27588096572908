// Where in a line of the file the found thing stands, so that it can be marked.

/** Lines longer than this are cut by the desk around the place; a cut line begins with an ellipsis. */
const WIDEST = 160;
/** So many letters of a line find room in the panel, and so many of them stand before the place. */
const ROOM = 36;
const BEFORE = 14;

/** The line before, at and after what was found; nothing marked when it does not stand there as shown. Where it stands
 *  more than once, the one at or after `from` is meant. */
export function around(line: string, found: string, from = 0): [string, string, string] {
  const bare = found.replace(/^[“"']|[”"']$/g, '');
  for (const asked of [`"${bare}"`, found, bare]) {
    if (asked === '' || bare === '') continue;
    const at = [line.indexOf(asked, Math.max(0, from)), line.indexOf(asked)].find((one) => one >= 0);
    if (at !== undefined) return [line.slice(0, at), asked, line.slice(at + asked.length)];
  }
  return [line, '', ''];
}

/** The same for the line of a fault, by its column; where nothing stands the line is parted at the place itself. What
 *  is too long to be seen loses its beginning, so that the place is seen. */
export function place(line: string, found: string, column: number): [string, string, string] {
  const letters = [...line];
  const cut = letters[0] === '…' && letters.length > WIDEST;
  const at = letters.slice(0, cut ? WIDEST / 2 : Math.max(0, column - 1)).join('').length;
  const marked = around(line, found, at - 1);
  const [before, mark, after] = marked[1] === '' ? [line.slice(0, at), '', line.slice(at)] : marked;
  const seen = [...before];
  if (seen.length + mark.length <= ROOM) return [before, mark, after];
  return [seen.length > BEFORE ? `…${seen.slice(1 - BEFORE).join('')}` : before, mark, after];
}
