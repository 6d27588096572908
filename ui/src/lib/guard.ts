// What a browser does by itself and a desktop program does not: a menu with Reload, keys that reload, and a file that is
// dropped taking the page's place.

import { isTextField, onMac } from './keys';

/** Whether a part of the selected text is under the event. */
function isSelected(target: EventTarget | null): boolean {
  const selection = window.getSelection();
  if (!(target instanceof Node) || selection === null || selection.isCollapsed) return false;
  return selection.getRangeAt(0).intersectsNode(target);
}

/** The menu stays where there is text to copy or to edit; everywhere else all it could do is leave the page. */
function onMenu(event: MouseEvent) {
  if (!isTextField(event.target) && !isSelected(event.target)) event.preventDefault();
}

function onKey(event: KeyboardEvent) {
  const mod = onMac ? event.metaKey : event.ctrlKey;
  if (event.key === 'F5' || (mod && event.key.toLowerCase() === 'r')) event.preventDefault();
}

/** Text may be dropped into a field. */
function onDrop(event: DragEvent) {
  const file = event.dataTransfer?.types.includes('Files') ?? false;
  if (file || !isTextField(event.target)) event.preventDefault();
}

/** Keeps the page where it is; answers how to stop. */
export function guardPage(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('contextmenu', onMenu, { signal });
  window.addEventListener('keydown', onKey, { signal });
  window.addEventListener('dragover', onDrop, { signal });
  window.addEventListener('drop', onDrop, { signal });
  return () => stop.abort();
}
