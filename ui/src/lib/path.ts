// A file's path as it is said: its name first, because that is what one looks for.

/** The name and the folder of a path, whichever way the system divides it. */
export function partsOf(path: string): { name: string; folder: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { name: path.slice(at + 1), folder: path.slice(0, Math.max(0, at)) };
}
