// What the capture line knows: what is typed, the records that it would make, and what it leaves open.

import { api, reasonOf, type CaptureChoice, type CaptureView } from '../../api';
import { dropDraft, keepDraft, loadDraft } from '../../lib/drafts.svelte';
import { LatestAnswer } from '../../lib/latestAnswer';
import { perform } from '../../lib/perform';
import { sentence, t } from '../../text';

const DRAFT = 'capture';

export class Capturing {
  text = $state('');
  view = $state<CaptureView | null>(null);
  /** What `view` is the answer to. */
  private answered = $state('');
  private refused = $state<string | null>(null);
  private readonly latest = new LatestAnswer<string, CaptureView>(
    (line) => api.captureRead(line, this.account),
    (view, line) => {
      this.view = view;
      this.answered = line;
      this.refused = null;
    },
    (error) => {
      this.view = null;
      this.refused = sentence(reasonOf(error));
    },
  );

  constructor(private readonly account: string | null) {}

  /** What was being typed when the line was left. */
  async takeUp() {
    const draft = await loadDraft(DRAFT).catch(() => null);
    if (draft && this.text === '') this.put(draft);
  }

  type(text: string) {
    keepDraft(DRAFT, text);
    this.put(text);
  }

  choose(choice: CaptureChoice) {
    this.type(choice.line);
  }

  stop() {
    this.latest.forget();
  }

  private put(text: string) {
    this.text = text;
    if (text.trim() === '') {
      this.latest.forget();
      this.view = null;
      this.refused = null;
    } else {
      this.latest.put(text);
    }
  }

  /** The first thing that is open; nothing while the newest words have no answer yet. */
  get asks() {
    return this.view?.asks ?? [];
  }

  get fault(): string | null {
    const refused = this.view?.refused;
    return refused ? sentence(refused) : this.refused;
  }

  get ready(): boolean {
    return this.view !== null && this.asks.length === 0 && this.fault === null && this.view.records.length > 0;
  }

  /** Writes down what is shown. Answers whether it was. */
  async keep(): Promise<boolean> {
    const shown = this.view;
    if (!this.ready || shown === null || this.answered !== this.text) return false;
    const kept = await perform(api.captureKeep(this.text, this.account, shown.as_of), (view) =>
      t.capture.kept(view.records.length, view.account?.name ?? ''),
    );
    if (kept === undefined) return false;
    await dropDraft(DRAFT);
    this.put('');
    return true;
  }
}
