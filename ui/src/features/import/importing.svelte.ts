// The import that is being looked at. It outlives the screen, so that a look elsewhere does not lose it, and is gone
// with a lock.

import { api, reasonOf, type ImportDone, type ImportView } from '../../api';
import { onLock } from '../../lib/onLock';
import { router } from '../../lib/router.svelte';
import { sentence } from '../../text';

class Importing {
  view = $state<ImportView | null>(null);
  done = $state<ImportDone | null>(null);
  busy = $state<'reading' | 'writing' | null>(null);
  fault = $state<string | null>(null);
  /** The fields of our firm that are taken from the file. */
  firm = $state<string[]>([]);
  /** Which fault is shown; null when its panel was closed. */
  at = $state<number | null>(null);

  /** The command Import, given anywhere: back to the file that is being looked at, else a file is chosen at once. */
  begin() {
    router.go({ screen: 'import' });
    if (this.view) return;
    this.reset();
    void this.choose();
  }

  choose = () => this.read(api.importChoose);
  readAgain = () => this.read(api.importReadAgain);

  takeFirm(field: string, taken: boolean) {
    this.firm = this.firm.filter((one) => one !== field);
    if (taken) this.firm.push(field);
  }

  /** Whether there is something to write: records, or fields of our firm that were ticked. */
  get ready() {
    return this.view?.verdict === 'ready' || (this.view?.verdict === 'nothing_new' && this.firm.length > 0);
  }

  async apply() {
    if (this.busy || !this.ready) return;
    this.busy = 'writing';
    try {
      this.done = await api.importApply($state.snapshot(this.firm));
      this.view = null;
      this.fault = null;
    } catch (error) {
      this.fault = sentence(reasonOf(error));
    } finally {
      this.busy = null;
    }
  }

  reset() {
    this.view = null;
    this.done = null;
    this.fault = null;
    this.firm = [];
    this.at = null;
  }

  private async read(ask: () => Promise<ImportView | null>) {
    if (this.busy) return;
    this.busy = 'reading';
    try {
      const view = await ask();
      // Nothing chosen leaves what was there.
      if (view) {
        this.view = view;
        this.done = null;
        this.firm = [];
        this.at = view.faults.length > 0 ? Math.min(this.at ?? 0, view.faults.length - 1) : null;
      }
      this.fault = null;
    } catch (error) {
      this.fault = sentence(reasonOf(error));
    } finally {
      this.busy = null;
    }
  }
}

export const importing = new Importing();

onLock(() => importing.reset());
