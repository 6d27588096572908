// Undo and redo: one step of the vault's history back or forth, said with the way to take it back.

import { api, reasonOf } from '../api';
import { didSentence, sentence, t } from '../text';
import { notice, type NoticeAction } from './notice.svelte';

/** Undoes one step and says which, with the way to do it again. */
export function undo(): Promise<void> {
  return step(api.undo, t.frame.undone, { label: t.common.redo, run: () => void redo() });
}

/** Does one undone step again and says which, with the way back. */
export function redo(): Promise<void> {
  return step(api.redo, t.frame.redone, { label: t.common.undo, run: () => void undo() });
}

let stepping = Promise.resolve();

/** A key that is held down is as many steps, one after the other. */
function step(turn: typeof api.undo, say: (step: string) => string, back: NoticeAction): Promise<void> {
  stepping = stepping.then(() => turnOnce(turn, say, back));
  return stepping;
}

async function turnOnce(turn: typeof api.undo, say: (step: string) => string, back: NoticeAction) {
  try {
    const done = await turn();
    notice.say(say(didSentence(done.did)), back);
  } catch (error) {
    const reason = reasonOf(error);
    const calm = reason.code === 'nothing_to_undo' || reason.code === 'nothing_to_redo';
    notice[calm ? 'say' : 'fault'](sentence(reason));
  }
}
