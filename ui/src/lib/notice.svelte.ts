// The one line in which the window says what just happened, with what can be done about it: the way back, most often. No toast: it stands in
// the bar, is read aloud politely, and gives way to the next.

export interface NoticeAction {
  label: string;
  run: () => void;
}

class Notice {
  text = $state('');
  tone = $state<'plain' | 'fault'>('plain');
  actions = $state.raw<NoticeAction[]>([]);
  /** True for what stays as long as the screen does: a fault, or what has to be read. */
  stays = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence for ten seconds, as long as its command stays. */
  say(text: string, ...actions: NoticeAction[]) {
    this.show(text, 'plain', actions, false);
    this.timer = setTimeout(() => this.clear(), 10_000);
  }

  /** Says a sentence that has to be read, however long that takes: it stays until the next one, or the next screen. */
  keep(text: string, ...actions: NoticeAction[]) {
    this.show(text, 'plain', actions, true);
  }

  /** Says what went wrong; it stays until the next sentence, or the next screen. */
  fault(text: string) {
    this.show(text, 'fault', [], true);
  }

  clear() {
    clearTimeout(this.timer);
    this.text = '';
    this.actions = [];
  }

  private show(text: string, tone: 'plain' | 'fault', actions: NoticeAction[], stays: boolean) {
    clearTimeout(this.timer);
    this.stays = stays;
    this.text = text;
    this.tone = tone;
    this.actions = actions;
  }
}

export const notice = new Notice();
