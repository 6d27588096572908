// The keys of the window as a table. A screen hands in its rows; the innermost and newest table answers first, and what
// is being typed into a field is left alone unless a row says otherwise.

import { t } from '../text';

export interface Key {
  /** `Mod+Shift+Z`, `/`, `ArrowDown`, or two in a row: `g a`. `Plus` is the sign +, `Space` the space bar beside another. Mod is Ctrl, and ⌘ on a Mac. Empty for a command that has
   *  no key and is found in the palette. */
  press: string;
  /** What it does, for the list of keys. Absent for what needs no telling. */
  does?: string;
  run: (event: KeyboardEvent) => void;
  /** Answers while a field has the focus too. */
  inFields?: boolean;
  when?: () => boolean;
}

export interface KeyTable {
  title: string;
  keys: Key[];
  /** Lies over the page: what is behind answers only to what answers in fields too. */
  over?: boolean;
}

export const onMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** How long the first of two keys waits for the second, in milliseconds. */
const SEQUENCE_MS = 1200;

/** What a combination calls by a name, since it cannot write it. */
const NAMED: Record<string, string> = { Plus: '+', Space: ' ' };

/** Whether a single combination is what was pressed. */
export function matches(combo: string, event: KeyboardEvent, mac = onMac): boolean {
  const parts = combo.split('+');
  const last = parts.pop() ?? '';
  const key = NAMED[last] ?? last;
  const mod = parts.includes('Mod');
  const pressedMod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const noMod = !event.metaKey && !event.ctrlKey;
  if (event.altKey !== parts.includes('Alt')) return false;
  if (mod ? !pressedMod : !noMod) return false;
  // A sign such as ? needs Shift on some keyboards and not on others: Shift counts only beside letters and named keys.
  const bySign = key.length === 1 && last !== 'Space' && !/[a-z0-9]/i.test(key);
  if (!bySign && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key === key || event.key.toLowerCase() === key.toLowerCase();
}

/** Keeps a key of a composition (of Chinese, of accents) from everything in the page: Enter ends the word then, and is no
 *  command and sends no form. WebKit tells of the last key only by its code. */
export function holdComposition(event: KeyboardEvent) {
  if (!event.isComposing && event.keyCode !== 229) return;
  event.stopImmediatePropagation();
  if (event.key === 'Enter') event.preventDefault();
}

/** Whether it is a field of text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'color'].includes(target.type);
  }
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}

/** Whether the event goes to something a person types into. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // An open menu or month has its own keys.
  if (target.closest('[role="menu"], [data-popover-content]')) return true;
  return isTextField(target) || target instanceof HTMLSelectElement;
}

/** Whether Enter or Space on the event's target is already its own. */
function isActing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="menuitemradio"]') !== null;
}

const isTwo = (press: string) => press.includes(' ') && press !== ' ';

/** Finds the row a key press asks for, and remembers the first of two. */
export class Keyboard {
  private places: { table: KeyTable; place: number }[] = [];
  private taken = 0;
  private first: { key: string; at: number } | null = null;

  /** A place behind all that were taken before. A component takes it as it is made, so a parent comes before what is in it. */
  take(): number {
    return (this.taken += 1);
  }

  /** Adds a table at its place, whenever it comes: the last place answers first. */
  add(table: KeyTable, place = this.take()): () => void {
    const added = { table, place };
    this.places = [...this.places, added].sort((a, b) => b.place - a.place);
    return () => {
      this.places = this.places.filter((other) => other !== added);
    };
  }

  /** The tables, the one that answers first at the head. */
  private get tables(): KeyTable[] {
    return this.places.map(({ table }) => table);
  }

  /** All tables with something to tell, the oldest first. */
  all(): KeyTable[] {
    return this.tables.reverse();
  }

  press(event: KeyboardEvent): Key | null {
    const typing = isTyping(event.target);
    // The second of two goes where the first was meant to lead, whatever it does by itself.
    const begun = this.first ? this.find(event, typing, true) : null;
    const found = begun ?? this.find(event, typing, false);
    const startsTwo =
      !typing &&
      !this.tables.some((table) => table.over) &&
      this.tables.some((table) => table.keys.some((k) => k.press.startsWith(`${event.key} `)));
    this.first = found === null && startsTwo ? { key: event.key, at: event.timeStamp } : null;
    return found;
  }

  private find(event: KeyboardEvent, typing: boolean, second: boolean): Key | null {
    const acting = (event.key === 'Enter' || event.key === ' ') && isActing(event.target);
    let behind = false;
    for (const table of this.tables) {
      for (const row of table.keys) {
        if (row.press === '' || ((typing || behind) && !row.inFields)) continue;
        if (second !== isTwo(row.press)) continue;
        if (acting && row.press === event.key) continue;
        if (row.when && !row.when()) continue;
        if (this.asks(row.press, event)) return row;
      }
      behind ||= table.over ?? false;
    }
    return null;
  }

  private asks(press: string, event: KeyboardEvent): boolean {
    if (!isTwo(press)) return matches(press, event);
    const [first, second = ''] = press.split(' ');
    const begun = this.first;
    return begun !== null && begun.key === first && event.timeStamp - begun.at < SEQUENCE_MS && matches(second, event);
  }
}

/** Keys that move or leave: they answer, but they are no commands. */
const MOVES = ['Mod+K', '/', 'Enter', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', ' ', 'Tab'];

/** Whether a row is something to do, which has a name and can be asked for by it. */
export function isCommand(row: Key): boolean {
  return row.does !== undefined && !row.press.startsWith('Arrow') && !MOVES.includes(row.press);
}

/** A combination, or two in a row, as it is read aloud. */
export function spoken(press: string): string {
  const names: Record<string, string> = t.frame.caps;
  const parts = press === ' ' ? [press] : press.split(/[ +]/);
  return parts.map((part) => names[part] ?? part).join(' ');
}

/** A combination as it is printed on a cap. */
export function capText(press: string, mac = onMac): string {
  const names: Record<string, string> = {
    ...t.frame.caps,
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Plus: '+',
    ...(mac && { Mod: '⌘', Shift: '⇧' }),
  };
  return press
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 && press.includes('+') ? part.toUpperCase() : part))
    .join(' ');
}
