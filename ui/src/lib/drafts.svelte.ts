// What is being typed, kept in the vault every half second, so that a lock, a crash or a wrong click loses nothing.

import { api } from '../api';
import { atClose } from './closing';

const EVERY_MS = 500;
const pending = new Map<string, { text: string; timer: ReturnType<typeof setTimeout> }>();

/** Keeps what is being typed under a key, half a second after the last keystroke at the latest. */
export function keepDraft(key: string, text: string) {
  const waiting = pending.get(key);
  if (waiting) {
    waiting.text = text;
    return;
  }
  const timer = setTimeout(() => void flushOne(key), EVERY_MS);
  pending.set(key, { text, timer });
}

async function flushOne(key: string) {
  const waiting = pending.get(key);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  pending.delete(key);
  await api.draftSave(key, waiting.text);
}

/** Keeps everything that waits, at once. */
export async function flushDrafts() {
  await Promise.allSettled([...pending.keys()].map(flushOne));
}

/** Forgets a draft: its text was committed or given up. */
export async function dropDraft(key: string) {
  const waiting = pending.get(key);
  if (waiting) clearTimeout(waiting.timer);
  pending.delete(key);
  await api.draftDrop(key);
}

/** What was being typed under a key when the window last closed or was locked. */
export function loadDraft(key: string): Promise<string | null> {
  const waiting = pending.get(key);
  return waiting ? Promise.resolve(waiting.text) : api.draftLoad(key);
}

// What was not flushed before the vault closed can no longer be kept, and must not stay in memory either.
atClose(() => {
  for (const { timer } of pending.values()) clearTimeout(timer);
  pending.clear();
});
