// What the window keeps of the desk's answers, and how long: until a write touches it or the vault is locked.

import { QueryClient } from '@tanstack/svelte-query';

import { aboutKind, KINDS, type Kind, type Touched } from '../api';
import { onLock } from './onLock';

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
  quarters: (id: string) => ['overview', id, 'quarters'] as const,
  records: (kind: Kind, account: string | null) => ['records', kind, account] as const,
  changes: (id: string, span: string) => ['changes', id, span] as const,
  history: (entity: string, id: string) => ['history', entity, id] as const,
  qbrs: ['qbrs'] as const,
  week: (since: string | null) => ['health', 'week', since] as const,
  health: (id: string, day: string | null, since: string | null) => ['health', 'of', id, day, since] as const,
  healthAll: ['health', 'all'] as const,
  whatIf: (id: string, chosen: readonly unknown[]) => ['health', 'of', id, 'what if', chosen] as const,
  measures: ['health', 'measures'] as const,
  measureParts: (key: object) => ['health', 'measures', key] as const,
  renewals: ['health', 'renewals'] as const,
  own: ['health', 'own'] as const,
  weights: ['health', 'weights'] as const,
  roadmap: (id: string, day: string | null) => ['plan', id, 'roadmap', day] as const,
  whitespace: (id: string, day: string | null) => ['plan', id, 'whitespace', day] as const,
  risks: (id: string, day: string | null) => ['plan', id, 'risks', day] as const,
  pipeline: (id: string, day: string | null) => ['plan', id, 'pipeline', day] as const,
  timeline: (id: string, wanted: object) => ['timeline', id, wanted] as const,
  map: (id: string, arrangement: string, day: string | null) => ['map', id, arrangement, day] as const,
  mapPerson: (id: string, person: string, day: string | null) => ['map', id, 'person', person, day] as const,
  mapWithout: (id: string, person: string, day: string | null) => ['map', id, 'without', person, day] as const,
  mapChanges: (id: string, since: string, day: string | null) => ['map', id, 'changes', since, day] as const,
  planReview: (id: string, since: string | null) => ['plan', id, since] as const,
  weightsPreview: (asked: object) => ['health', 'weights', asked] as const,
  deck: (qbr: string) => ['deck', qbr] as const,
  sources: (qbr: string, revision: string, mark: string) => ['deck', qbr, revision, mark] as const,
  settings: ['settings'] as const,
  security: ['security'] as const,
  backups: ['backups'] as const,
  undo: ['undo'] as const,
};

/** The lists that show only some kinds of record, and which. What is not named here shows any of an account's records. */
const SHOWN: [queryKey: readonly string[], kinds: Kind[]][] = [
  [keys.settings, ['firm']],
  [keys.qbrs, ['account', 'decision_sought', 'firm', 'qbr']],
];

const isKind = (entity: string): entity is Kind => entity in KINDS;

/** The kinds, and those that are named by them: a reading by its metric. */
function withNamed(kinds: Kind[]): Kind[] {
  const named = (Object.keys(KINDS) as Kind[]).filter((kind) => {
    const { namedBy, fields } = aboutKind(kind);
    return namedBy.some((field) => kinds.includes(fields[field]?.to as Kind));
  });
  return [...new Set([...kinds, ...named])];
}

/** Asks again for what a write may have changed. A deck shows its account's records, so it goes with them; a score and a
 *  row of the accounts, with what is due next, rest on almost any. */
export function refresh({ entities, accounts }: Touched) {
  const ask = (queryKey: readonly unknown[]) => void cache.invalidateQueries({ queryKey });
  for (const queryKey of [keys.undo, keys.accounts, ['deck'], ['history'], ['changes'], ['health'], ['plan'], ['map']])
    ask(queryKey);
  for (const [queryKey, kinds] of SHOWN) if (kinds.some((kind) => entities.includes(kind))) ask(queryKey);
  for (const kind of withNamed(entities.filter(isKind))) {
    // Where it is not said which accounts were touched, it may be any.
    if (!aboutKind(kind).ofAccount || accounts.length === 0) ask(['records', kind]);
    else for (const account of accounts) ask(keys.records(kind, account));
  }
  for (const page of ['overview', 'timeline'])
    for (const id of accounts.length === 0 ? [undefined] : accounts) ask(id === undefined ? [page] : [page, id]);
}

onLock(() => cache.clear());
