// The one line in which the window says what just happened, with the command that takes it back. No toast: it stands in
// the bar, is read aloud politely, and gives way to the next.

export interface NoticeAction {
  label: string;
  run: () => void;
}

class Notice {
  text = $state('');
  tone = $state<'plain' | 'fault'>('plain');
  action = $state<NoticeAction | null>(null);
  /** True for what stays as long as the screen does: a fault, or what has to be read. */
  stays = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence for ten seconds, as long as its command stays. */
  say(text: string, action: NoticeAction | null = null) {
    this.show(text, 'plain', action, false);
    this.timer = setTimeout(() => this.clear(), 10_000);
  }

  /** Says a sentence that has to be read, however long that takes: it stays until the next one, or the next screen. */
  keep(text: string, action: NoticeAction | null = null) {
    this.show(text, 'plain', action, true);
  }

  /** Says what went wrong; it stays until the next sentence, or the next screen. */
  fault(text: string) {
    this.show(text, 'fault', null, true);
  }

  clear() {
    clearTimeout(this.timer);
    this.text = '';
    this.action = null;
  }

  private show(text: string, tone: 'plain' | 'fault', action: NoticeAction | null, stays: boolean) {
    clearTimeout(this.timer);
    this.stays = stays;
    this.text = text;
    this.tone = tone;
    this.action = action;
  }
}

export const notice = new Notice();
