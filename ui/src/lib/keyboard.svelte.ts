// The window's one listener for keys, and how a component adds its table for as long as it is there.

import { holdComposition, Keyboard, type KeyTable } from './keys';

const keyboard = new Keyboard();

/** Adds a component's keys while it is mounted. */
export function useKeys(table: KeyTable) {
  // Effects of what is inside run first; the place is taken before.
  const place = keyboard.take();
  $effect(() => keyboard.add(table, place));
}

/** All keys that answer now, by table. */
export function keysNow(): KeyTable[] {
  return keyboard.all();
}

/** Listens to the whole window. Called once, by the app. */
export function listenToKeys() {
  $effect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const row = keyboard.press(event);
      if (!row) return;
      event.preventDefault();
      row.run(event);
    };
    window.addEventListener('keydown', holdComposition, true);
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', holdComposition, true);
      window.removeEventListener('keydown', hear);
    };
  });
}
