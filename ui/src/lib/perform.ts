// A command as a screen gives it: it says what was done, with the way back, or why not.

import { reasonOf } from '../api';
import { sentence, t } from '../text';
import { notice, type NoticeAction } from './notice.svelte';
import { undo } from './undo';

/** The way back from what was just done. */
export const undoable = (): NoticeAction => ({ label: t.common.undo, run: () => void undo() });

/** Waits for a command and says what it came to: `said` with its undo, or the refusal. Answers undefined when refused. */
export async function perform<T>(work: Promise<T>, said?: string | ((answer: T) => string)): Promise<T | undefined> {
  try {
    const answer = await work;
    if (said !== undefined) notice.say(typeof said === 'string' ? said : said(answer), undoable());
    return answer;
  } catch (error) {
    sayRefused(error);
    return undefined;
  }
}

/** Says why something was refused. */
export const sayRefused = (error: unknown) => notice.fault(sentence(reasonOf(error)));

/** Waits for a command; answers the sentence why it was refused, or null. */
export async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return sentence(reasonOf(error));
  }
}
