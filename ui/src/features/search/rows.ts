// The lines of the palette: what was found, what can be done, where one was; each with what it is, what there is to say
// about it, and what Enter does.

import type { Hit, HitAccount, Piece } from '../../api';
import { longDay, shortDay } from '../../lib/dates';
import { isCommand, type Key, type KeyTable } from '../../lib/keys';
import { t } from '../../text';

export interface Row {
  key: string;
  title: Piece[];
  about: Piece[];
  /** Flush right: the account it belongs to. */
  where?: string;
  /** The key that does the same without the palette. */
  press?: string;
  /** No longer there: a person who left. */
  faded?: boolean;
  /** What Tab narrows the search to. */
  account?: HitAccount;
  run: () => void;
}

export interface Group {
  name: string;
  rows: Row[];
}

/** The text of pieces, without what was found in it. */
export const textOf = (pieces: Piece[]): string => pieces.map((piece) => piece.text).join('');

const plain = (text: string): Piece[] => (text === '' ? [] : [{ text, found: false }]);

/** How a hit is written; what it opens is the palette's own business. Of an account what presses is told, unless the words
 *  stand in what else there is to say. */
export function rowOf(hit: Hit, inside: string | null, today: string, run: () => void, pressing = ''): Row {
  const day = hit.on === null ? '' : hit.entity === 'touchpoint' ? longDayOf(hit.on, today) : shortDay(hit.on, today);
  const kind = hit.channel ? t.search.contact(hit.channel) : t.search.kind(hit.entity);
  const named = hit.title.length > 0;
  const quote = !named && hit.about.length > 0;
  const about =
    hit.kind === 'record'
      ? named
        ? join(plain([kind, day].filter(Boolean).join(', ')), hit.about)
        : quote
          ? [...plain(t.search.quoted), ...hit.about, ...plain(t.search.unquoted)]
          : []
      : hit.entity === 'team_member'
        ? join(plain(t.search.ours), hit.about)
        : pressing !== '' && !hit.about.some((piece) => piece.found)
          ? plain(pressing)
          : join(hit.about, hit.left_on ? plain(t.search.left(shortDay(hit.left_on, today))) : []);
  return {
    key: `${hit.entity} ${hit.id}`,
    title: named ? hit.title : plain([kind, day].filter(Boolean).join(', ')),
    about,
    where: hit.kind !== 'account' && hit.account && hit.account.id !== inside ? hit.account.name : undefined,
    faded: hit.left_on !== null,
    account: hit.account ?? undefined,
    run,
  };
}

function longDayOf(day: string, today: string): string {
  const long = longDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? long.replace(/ \d+$/, '') : long;
}

function join(first: Piece[], second: Piece[]): Piece[] {
  return first.length > 0 && second.length > 0
    ? [...first, { text: ', ', found: false }, ...second]
    : [...first, ...second];
}

/** The commands of these tables of keys, the screen's own first and each once. */
export function commandsIn(tables: KeyTable[]): { here: Key[]; everywhere: Key[] } {
  const seen = new Set<string>();
  const of = (wanted: boolean) =>
    [...tables]
      .reverse()
      .filter((table) => (table.title === t.frame.everywhere) === wanted)
      .flatMap((table) => table.keys)
      .filter(
        (key) => isCommand(key) && (key.when?.() ?? true) && !seen.has(key.does ?? '') && seen.add(key.does ?? ''),
      );
  return { here: of(false), everywhere: of(true) };
}

/** A command as a line, with the letters marked that were typed. */
export function commandRow(key: Key, text: string): Row {
  return {
    key: `command ${key.does}`,
    title: markedWords(t.search.capital(key.does ?? ''), text),
    about: [],
    press: key.press || undefined,
    run: () => key.run(new KeyboardEvent('keydown')),
  };
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every word that was typed begins one of the text's. */
export function fits(text: string, typed: string): boolean {
  const own = wordsOf(text);
  const asked = wordsOf(typed);
  return asked.length > 0 && asked.every((word) => own.some((one) => one.startsWith(word)));
}

/** A short text of ours in pieces, where it begins as typed. */
export function markedWords(text: string, typed: string): Piece[] {
  const asked = wordsOf(typed).sort((a, b) => b.length - a.length);
  return (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).flatMap((part) => {
    const word = asked.find((one) => folded(part).startsWith(one));
    if (!word) return [{ text: part, found: false }];
    const rest = part.slice(word.length);
    return [{ text: part.slice(0, word.length), found: true }, ...plain(rest)];
  });
}
