// A deck being edited: which page one looks at, which figure is opened, and the edits, sent one after the other so that
// the deck that comes back last is the deck that is there.

import { api, type DeckView, type Exported, type PageView, type SlideView } from '../../api';
import { perform, refusal } from '../../lib/perform';
import { cache, keys } from '../../lib/queries';

/** A place in the deck that survives pages coming and going: a slide, and which of its pages. */
interface At {
  slide: string;
  nth: number;
}

export class Editing {
  private place = $state<At | null>(null);
  /** The mark of the figure whose receipt is open, e.g. `S5`. */
  figure = $state<string | null>(null);
  /** The field a click on the page asked for; a count makes the same click count again. */
  asked = $state<{ field: string; times: number }>({ field: '', times: 0 });
  busy = $state(false);
  exporting = $state(false);
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly qbr: string,
    private readonly deck: () => DeckView,
  ) {}

  /** The slide one looks at; it may be one that is left out. */
  get slide(): SlideView | undefined {
    const deck = this.deck();
    return deck.slides.find((slide) => slide.key === this.place?.slide) ?? deck.slides.find((slide) => slide.included);
  }

  /** The page one looks at; none when its slide is left out. */
  get page(): PageView | undefined {
    const slide = this.slide;
    const number = slide?.pages[Math.min(this.place?.nth ?? 0, slide.pages.length - 1)];
    return this.deck().pages.find((page) => page.number === number);
  }

  /** The next number looks at the next page, without those left out. */
  turn(by: 1 | -1) {
    const pages = this.deck().pages;
    const at = this.page ? pages.indexOf(this.page) : -1;
    const next = pages[Math.min(pages.length - 1, Math.max(0, at + by))];
    if (next) this.goTo(next);
  }

  goTo(page: PageView) {
    const slide = this.deck().slides.find((slide) => slide.key === page.slide);
    this.place = { slide: page.slide, nth: Math.max(0, slide?.pages.indexOf(page.number) ?? 0) };
    this.figure = null;
  }

  goToNumber(number: number) {
    const page = this.deck().pages.find((page) => page.number === number);
    if (page) this.goTo(page);
  }

  goToSlide(key: string) {
    this.place = { slide: key, nth: 0 };
    this.figure = null;
  }

  ask(field: string) {
    this.asked = { field, times: this.asked.times + 1 };
  }

  /** Sends a change; answers the sentence why not, or null when it is done. */
  change(send: () => Promise<DeckView>): Promise<string | null> {
    return this.inTurn(() => refusal(this.keep(send)));
  }

  /** Sends a change and says why when it is refused. */
  async changeOrSay(send: () => Promise<DeckView>) {
    await this.inTurn(() => perform(this.keep(send)));
  }

  private async keep(send: () => Promise<DeckView>) {
    cache.setQueryData(keys.deck(this.qbr), await send());
  }

  /** Writes the PDF after all edits before it; null when no place was chosen or it was refused, which is said. */
  export(): Promise<Exported | null> {
    this.exporting = true;
    return this.inTurn(async () => {
      const exported = await perform(api.qbrExport(this.qbr));
      this.exporting = false;
      return exported ?? null;
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work, work);
    this.queue = next;
    return next;
  }
}
