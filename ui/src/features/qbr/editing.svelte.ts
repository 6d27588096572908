// A deck being edited: which page one looks at, which figure is opened, and the edits, sent one after the other so that
// the deck that comes back last is the deck that is there.

import { tick } from 'svelte';

import { api, type DeckView, type Exported, type PageView, type SlideView, type TextView } from '../../api';
import { draftAt, Edit } from '../../lib/edit.svelte';
import { notice } from '../../lib/notice.svelte';
import { perform, refusal } from '../../lib/perform';
import { cache, keys } from '../../lib/queries';

/** A place in the deck that survives pages coming and going: a slide, and which of its pages. */
interface At {
  slide: string;
  nth: number;
}

/** Every text of a slide that can be worded otherwise. */
const textsOf = (slide: SlideView): TextView[] => [
  ...(slide.title ? [slide.title] : []),
  ...slide.texts,
  ...slide.items.flatMap((item) => item.texts),
];

export class Editing {
  private place = $state<At | null>(null);
  /** The mark of the figure whose receipt is open, e.g. `S5`. */
  figure = $state<string | null>(null);
  /** The field a click on the page asked for; a count makes the same click count again. */
  asked = $state<{ field: string; times: number }>({ field: '', times: 0 });
  busy = $state(false);
  exporting = $state(false);
  private queue: Promise<unknown> = Promise.resolve();
  private wordings = new Map<string, Edit<string | null>>();

  constructor(
    private readonly qbr: string,
    private readonly deck: () => DeckView,
  ) {}

  /** Whether the review was held: then nothing in the deck can be changed. */
  get held(): boolean {
    return this.deck().status === 'held';
  }

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

  /** The first page, or the last. */
  turnTo(end: 'first' | 'last') {
    const page = this.deck().pages.at(end === 'first' ? 0 : -1);
    if (page) this.goTo(page);
  }

  /** Goes to a page: to the slide it begins with, or to another that shares it. */
  goTo(page: PageView, key: string = page.slide) {
    const slide = this.deck().slides.find((slide) => slide.key === key);
    this.place = { slide: key, nth: Math.max(0, slide?.pages.indexOf(page.number) ?? 0) };
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

  /** Asks for a field, whose name begins with its slide's: on a page that slides share it may be another's. */
  async ask(field: string) {
    const page = this.page;
    const slide = this.deck().slides.find((slide) => field.startsWith(`${slide.key}.`));
    if (page && slide && slide.key !== this.slide?.key && slide.pages.includes(page.number)) {
      this.goTo(page, slide.key);
      await tick();
    }
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

  /** The edit of a text: one for each text of the deck, so that what is typed on a slide is still there after the next. */
  wording(text: TextView): Edit<string | null> {
    const { field } = text;
    const known = this.wordings.get(field);
    if (known) return known;
    const now = () => this.textsNow().find((other) => other.field === field) ?? text;
    const edit = new Edit<string | null>({
      stands: () => now().text,
      read: (typed) => {
        const words = typed.replace(/\s+/g, ' ').trim();
        return { value: words === '' || (words === now().composed && words !== now().text) ? null : words };
      },
      unchanged: (words) => words === now().text,
      send: (words) => this.change(() => api.qbrEditText(this.qbr, field, words)),
      draft: draftAt(`qbr.${this.qbr}.${field}`),
    });
    this.wordings.set(field, edit);
    return edit;
  }

  private textsNow = () => this.deck().slides.flatMap(textsOf);

  /** Keeps what is typed and not kept yet, on every slide of the deck; false when a text is refused, which is shown. A deck
   *  that was held takes nothing any more. */
  private async keepTyped(): Promise<boolean> {
    if (this.held) return true;
    const typed = this.deck()
      .slides.filter((slide) => slide.included)
      .flatMap((slide) => textsOf(slide).map((text) => ({ slide, field: text.field, edit: this.wording(text) })));
    await Promise.all(typed.map(({ edit }) => edit.takeUp()));
    for (const { slide, field, edit } of typed) {
      if (await edit.keep()) continue;
      if (slide !== this.slide) this.goToSlide(slide.key);
      void this.ask(field);
      notice.fault(edit.fault ?? '');
      return false;
    }
    return true;
  }

  /** Writes the PDF with everything that is typed; null when no place was chosen or it was refused, which is said. */
  async export(): Promise<Exported | null> {
    this.exporting = true;
    try {
      if (!(await this.keepTyped())) return null;
      return (await this.inTurn(() => perform(api.qbrExport(this.qbr)))) ?? null;
    } finally {
      this.exporting = false;
    }
  }

  /** Marks the review as held, with everything that is typed in its deck; false when that was refused, which is said. */
  async hold(): Promise<boolean> {
    if (!(await this.keepTyped())) return false;
    const kept = this.inTurn(() => perform(this.keep(() => api.qbrHold(this.qbr)).then(() => true)));
    return (await kept) ?? false;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work, work);
    this.queue = next;
    return next;
  }
}
