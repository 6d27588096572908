// The example portfolio: made with its progress shown, opened in place of the person's own vault, left again.

import { api, onExampleMaking, reasonOf, type DeskError, type ExampleProgress, type VaultView } from '../../api';
import { flushDrafts } from '../../lib/drafts.svelte';
import { session } from '../../lib/session.svelte';

class Example {
  busy = $state(false);
  stopping = $state(false);
  /** How far it is; null before the first word of it. */
  progress = $state<ExampleProgress | null>(null);
  /** Why it could not be opened; null while nothing is wrong. */
  refused = $state<DeskError | null>(null);

  open = () => this.during(api.exampleOpen);
  renew = (evenIfAddedTo: boolean) => this.during(() => api.exampleRenew(evenIfAddedTo));
  leave = () => this.during(api.exampleLeave);
  unlock = () => this.during(api.exampleUnlock);

  async stop() {
    this.stopping = true;
    await api.exampleCancel();
  }

  private async during(change: () => Promise<VaultView>) {
    if (this.busy) return;
    this.busy = true;
    this.refused = this.progress = null;
    const heard = onExampleMaking((at) => (this.progress = at));
    try {
      await flushDrafts();
      session.enter(await change());
    } catch (error) {
      const reason = reasonOf(error);
      // Who stops it knows that it is stopped.
      if (reason.code !== 'cancelled') this.refused = reason;
    } finally {
      this.busy = this.stopping = false;
      this.progress = null;
      (await heard)();
    }
  }
}

export const example = new Example();
