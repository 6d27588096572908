// How a list was left: what was searched, chosen and sorted, so that coming back finds it. In memory only, and gone
// with a lock.

import { onLock } from './onLock';

export type Direction = 'ascending' | 'descending';

export class ListView {
  find = $state('');
  filters = $state<Record<string, string | null>>({});
  sort = $state<{ key: string; direction: Direction } | null>(null);
  /** The key of the chosen row. */
  chosen = $state<string | null>(null);

  get narrowed(): boolean {
    return this.find.trim() !== '' || Object.values(this.filters).some((value) => value !== null);
  }

  showAll() {
    this.find = '';
    this.filters = {};
  }
}

let looks: Record<string, ListView> = {};

/** The look of a list, by the list's name. */
export function listViewOf(list: string): ListView {
  return (looks[list] ??= new ListView());
}

onLock(() => {
  looks = {};
});
