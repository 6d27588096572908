// The vault as the window sees it: none, locked or open. Everything that must happen when it opens or closes is here.

import { api, reasonOf, type VaultView } from '../api';
import { sentence, t } from '../text';
import { didSentence } from '../text/history';
import { forgetAll } from './closing';
import { flushDrafts } from './drafts.svelte';
import { notice, type NoticeAction } from './notice.svelte';

class Session {
  /** Null until the desk has answered the first time. */
  vault = $state<VaultView | null>(null);
  /** True between making a vault and the first step in it. */
  beginning = $state(false);
  /** Set when the desk cannot even say where the vault is. */
  trouble = $state<string | null>(null);

  /** True while this computer's keychain is asked to open the vault, as the program starts. */
  asking = $state(false);
  /** Why the vault could not be opened at the start, where it is not the keychain's doing. */
  refused = $state<string | null>(null);

  async start() {
    try {
      this.vault = await api.vaultState();
    } catch (error) {
      this.trouble = sentence(reasonOf(error));
      return;
    }
    if (this.vault.keychain_waits) await this.askKeychain();
  }

  private async askKeychain() {
    this.asking = true;
    try {
      this.vault = await api.vaultOpenAtStart();
    } catch (error) {
      this.refused = sentence(reasonOf(error));
    } finally {
      this.asking = false;
    }
  }

  /** Keeps what is being typed, because the vault is about to be locked from outside the window. */
  async handOver() {
    await flushDrafts();
    await api.vaultKept();
  }

  /** Locks at once, after keeping what was being typed. */
  async lock() {
    await flushDrafts();
    try {
      this.close(await api.vaultLock());
    } catch (error) {
      notice.fault(sentence(reasonOf(error)));
    }
  }

  /** The vault was closed: nothing of it stays in the window, whether the desk answers or not. */
  async closed() {
    // A window that shows the lock already goes on showing it.
    this.close(this.vault?.state === 'open' ? null : this.vault);
    try {
      this.vault = await api.vaultState();
    } catch (error) {
      this.trouble = sentence(reasonOf(error));
    }
  }

  /** Another vault stands in the place of what was open: the example, or the person's own again. */
  enter(vault: VaultView) {
    this.close(vault);
  }

  /** Forgets the vault that was open; `then` is what the window shows from here on. */
  private close(then: VaultView | null) {
    this.vault = then;
    this.beginning = false;
    forgetAll();
    notice.clear();
  }

  /** Undoes one step and says which, with the way to do it again. */
  undo(): Promise<void> {
    return this.step(api.undo, t.frame.undone, { label: t.common.redo, run: () => void this.redo() });
  }

  /** Does one undone step again and says which, with the way back. */
  redo(): Promise<void> {
    return this.step(api.redo, t.frame.redone, { label: t.common.undo, run: () => void this.undo() });
  }

  private stepping = Promise.resolve();

  /** A key that is held down is as many steps, one after the other. */
  private step(turn: typeof api.undo, say: (step: string) => string, back: NoticeAction): Promise<void> {
    this.stepping = this.stepping.then(() => this.turn(turn, say, back));
    return this.stepping;
  }

  private async turn(turn: typeof api.undo, say: (step: string) => string, back: NoticeAction) {
    try {
      const done = await turn();
      notice.say(say(didSentence(done.did)), back);
    } catch (error) {
      const reason = reasonOf(error);
      const calm = reason.code === 'nothing_to_undo' || reason.code === 'nothing_to_redo';
      notice[calm ? 'say' : 'fault'](sentence(reason));
    }
  }
}

export const session = new Session();
