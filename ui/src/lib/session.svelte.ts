// The vault as the window sees it: none, locked or open. Everything that must happen when it opens or closes is here.

import { api, reasonOf, type VaultView } from '../api';
import { sentence } from '../text';
import { forgetAll } from './onLock';
import { flushDrafts } from './drafts.svelte';
import { notice } from './notice.svelte';
import { perform } from './perform';

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
    const locked = await perform(api.vaultLock());
    if (locked) this.close(locked);
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
}

export const session = new Session();
