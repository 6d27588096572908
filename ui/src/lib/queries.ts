// What the window keeps of the desk's answers, and how long: until a write touches it or the vault is locked.

import { QueryClient } from '@tanstack/svelte-query';

import type { Touched } from '../api';
import { atClose } from './closing';

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      // What was seen can be gone back to at once; a lock clears it all.
      gcTime: Infinity,
      // A vault does not answer differently the second time, and the window is not the network.
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The names under which answers are kept. */
export const keys = {
  vault: ['vault'] as const,
  accounts: ['accounts'] as const,
  overview: (id: string) => ['overview', id] as const,
  asOf: (id: string, day: string) => ['overview', id, day] as const,
  recorded: (id: string) => ['overview', id, 'recorded'] as const,
  changes: (id: string, span: string) => ['changes', id, span] as const,
  history: (entity: string, id: string) => ['history', entity, id] as const,
  qbrs: ['qbrs'] as const,
  deck: (qbr: string) => ['deck', qbr] as const,
  settings: ['settings'] as const,
  security: ['security'] as const,
  undo: ['undo'] as const,
};

/** Asks again for what a write may have changed. A deck shows its account's records, so it goes with them. */
export function refresh(touched: Touched) {
  const every = touched.accounts.length === 0;
  const lists = [keys.accounts, keys.qbrs, keys.settings, keys.undo, ['deck'], ['history'], ['changes']];
  for (const queryKey of lists) void cache.invalidateQueries({ queryKey });
  if (every) void cache.invalidateQueries({ queryKey: ['overview'] });
  for (const id of touched.accounts) void cache.invalidateQueries({ queryKey: keys.overview(id) });
}

atClose(() => cache.clear());
