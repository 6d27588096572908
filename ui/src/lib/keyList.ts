// What the keys do here, for the list of keys: each thing once, with every key that does it.

import { t } from '../text';
import { lower } from '../text/words';
import type { KeyTable } from './keys';

export interface KeyGroup {
  title: string;
  lines: { does: string; presses: string[] }[];
}

/** The lines by title, the oldest table first and what works everywhere last; a key that a newer table has is not the
 *  older one's any more, and what a screen names itself is not named again. */
export function keyListOf(tables: KeyTable[]): KeyGroup[] {
  const taken = new Set<string>();
  const answering = [...tables].reverse().map(({ title, keys }) => {
    const own = keys.filter((key) => key.press !== '' && (key.when?.() ?? true) && !taken.has(key.press));
    own.forEach((key) => taken.add(key.press));
    return { title, keys: own };
  });
  const everywhere = (table: { title: string }) => Number(table.title === t.frame.everywhere);
  const said = new Map<string, { title: string; presses: string[] }>();
  for (const { title, keys } of answering.reverse().sort((a, b) => everywhere(a) - everywhere(b))) {
    for (const key of keys) {
      if (key.does === undefined) continue;
      // Commands are named as they stand on buttons; in the list they are read on.
      const does = lower(key.does);
      const line = said.get(does);
      if (!line) said.set(does, { title, presses: [key.press] });
      else if (line.title === title) line.presses.push(key.press);
    }
  }
  const told = new Map<string, KeyGroup>();
  for (const [does, { title, presses }] of said) {
    const at = told.get(title) ?? { title, lines: [] };
    at.lines.push({ does, presses });
    told.set(title, at);
  }
  return [...told.values()];
}
