// What is being typed, kept in the vault every half second, so that a lock, a crash or a wrong click loses nothing.

import { api, reasonOf } from '../api';
import { onLock } from './onLock';
import { sayRefused } from './perform';

const EVERY_MS = 500;
/** After a draft could not be kept (a full disk), how long until it is tried again. */
const AGAIN_MS = 5000;
const pending = new Map<string, { text: string; timer: ReturnType<typeof setTimeout> }>();
/** What is on its way into the vault. */
const saving = new Map<string, Promise<void>>();
/** True once it was said that drafts cannot be kept, until one was. */
let told = false;

/** Keeps what is being typed under a key, half a second after the last keystroke at the latest. */
export function keepDraft(key: string, text: string) {
  const waiting = pending.get(key);
  if (waiting) {
    waiting.text = text;
    return;
  }
  wait(key, text, EVERY_MS);
}

function wait(key: string, text: string, ms: number) {
  pending.set(key, { text, timer: setTimeout(() => void flushOne(key), ms) });
}

async function flushOne(key: string) {
  // One after the other: what was typed later must also arrive later.
  await saving.get(key);
  const waiting = pending.get(key);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  pending.delete(key);
  const saved = save(key, waiting.text);
  saving.set(key, saved);
  await saved;
  if (saving.get(key) === saved) saving.delete(key);
}

async function save(key: string, text: string) {
  try {
    await api.draftSave(key, text);
    told = false;
  } catch (error) {
    // A locked vault has taken what it could; the window forgets the rest with everything else.
    if (reasonOf(error).code === 'locked') return;
    if (!pending.has(key)) wait(key, text, AGAIN_MS);
    if (!told) sayRefused(error);
    told = true;
  }
}

/** Keeps everything that waits, at once, and what is on its way. */
export async function flushDrafts() {
  const keys = new Set([...saving.keys(), ...pending.keys()]);
  await Promise.all([...keys].map(flushOne));
}

/** Forgets a draft: its text was committed or given up. */
export async function dropDraft(key: string) {
  const waiting = pending.get(key);
  if (waiting) clearTimeout(waiting.timer);
  pending.delete(key);
  await saving.get(key);
  await api.draftDrop(key);
}

/** What was being typed under a key when the window last closed or was locked. */
export function loadDraft(key: string): Promise<string | null> {
  const waiting = pending.get(key);
  return waiting ? Promise.resolve(waiting.text) : api.draftLoad(key);
}

// What was not flushed before the vault closed can no longer be kept, and must not stay in memory either.
onLock(() => {
  for (const { timer } of pending.values()) clearTimeout(timer);
  pending.clear();
});
