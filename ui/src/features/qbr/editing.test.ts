import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, describe, expect, it } from 'vitest';

import type { DeckView, SlideView, TextView } from '../../api';
import { api } from '../../api';
import { cache, keys } from '../../lib/queries';
import { Editing } from './editing.svelte';

const slide = (key: string, pages: number[]): SlideView => ({
  key,
  name: key,
  included: pages.length > 0,
  can_leave: true,
  pages,
  title: null,
  texts: [],
  items: [],
  figures: [],
});

function deckOf(slides: SlideView[], revision = 'r1'): DeckView {
  const pages = slides.flatMap((s) =>
    s.pages.map((number) => ({ number, slide: s.key, name: s.key, title: '', hits: [] })),
  );
  return {
    qbr: 'q',
    status: 'in_preparation',
    kept: false,
    account: 'a',
    account_name: 'A',
    quarter: '2025-Q3',
    meeting: null,
    minutes: 60,
    own_language: null,
    account_language: 'en',
    as_of: '2025-10-06',
    revision,
    pages,
    slides,
    agenda: [],
    leaks: [],
    missing_glyphs: [],
  };
}

afterEach(() => {
  clearMocks();
  cache.clear();
});

describe('looking at a deck', () => {
  it('knows on a page that two slides share which of them is meant', async () => {
    const deck = deckOf([slide('scorecard', [4]), slide('outcomes', [4])]);
    deck.pages = [deck.pages[0]!];
    const editing = new Editing('q', () => deck);
    expect(editing.slide?.key).toBe('scorecard');
    await editing.ask('outcomes.title');
    expect([editing.slide?.key, editing.page?.number]).toEqual(['outcomes', 4]);
    expect(editing.asked.field).toBe('outcomes.title');
    await editing.ask('scorecard.rows[1].name');
    expect(editing.slide?.key).toBe('scorecard');
  });

  it('begins at the first page and turns no further than the ends', () => {
    const deck = deckOf([slide('cover', [1]), slide('summary', [2, 3])]);
    const editing = new Editing('q', () => deck);
    expect(editing.page?.number).toBe(1);
    editing.turn(-1);
    expect(editing.page?.number).toBe(1);
    editing.turn(1);
    editing.turn(1);
    editing.turn(1);
    expect(editing.page?.number).toBe(3);
  });

  it('stays with its slide when a page before it goes', () => {
    let deck = deckOf([slide('cover', [1]), slide('agenda', [2]), slide('summary', [3, 4])]);
    const editing = new Editing('q', () => deck);
    editing.goToNumber(4);
    deck = deckOf([slide('cover', [1]), slide('agenda', []), slide('summary', [2, 3])]);
    expect(editing.page?.number).toBe(3);
    expect(editing.slide?.key).toBe('summary');
  });

  it('shows a slide that is left out as left out', () => {
    const deck = deckOf([slide('cover', [1]), slide('agenda', [])]);
    const editing = new Editing('q', () => deck);
    editing.goToSlide('agenda');
    expect(editing.page).toBeUndefined();
    expect(editing.slide?.included).toBe(false);
  });
});

describe('changing a deck', () => {
  it('sends one change after the other, and the last answer is the deck that is there', async () => {
    const order: string[] = [];
    let running = 0;
    mockIPC(async (_, payload) => {
      const { text } = payload as { text: string };
      running += 1;
      expect(running).toBe(1);
      await new Promise((done) => setTimeout(done, text === 'first' ? 20 : 1));
      order.push(text);
      running -= 1;
      return deckOf([slide('cover', [1])], text);
    });
    const editing = new Editing('q', () => deckOf([slide('cover', [1])]));
    await Promise.all(['first', 'second'].map((text) => editing.change(() => api.qbrEditText('q', 'f', text))));
    expect(order).toEqual(['first', 'second']);
    expect(cache.getQueryData<DeckView>(keys.deck('q'))?.revision).toBe('second');
  });

  it('says why a change was refused and goes on', async () => {
    mockIPC((_, payload) => {
      if ((payload as { text: string }).text === 'bad') throw { code: 'no_review' };
      return deckOf([slide('cover', [1])], 'good');
    });
    const editing = new Editing('q', () => deckOf([slide('cover', [1])]));
    expect(await editing.change(() => api.qbrEditText('q', 'f', 'bad'))).toBe('This review is no longer there.');
    expect(await editing.change(() => api.qbrEditText('q', 'f', 'good'))).toBeNull();
  });
});

describe('exporting a deck and marking it as held', () => {
  const titled = (key: string, page: number): SlideView => ({
    ...slide(key, [page]),
    title: { field: `${key}.title`, text: 'Composed', composed: 'Composed', edited: false },
  });
  const deck = deckOf([titled('cover', 1), titled('summary', 2)]);

  it.each(['export', 'hold'] as const)(
    '%s takes along what is typed and not kept yet, on whichever slide',
    async (act) => {
      const done: string[] = [];
      mockIPC((command, payload) => {
        const { key, text } = payload as { key: string; text: string };
        if (command === 'draft_load') return key === 'qbr.q.summary.title' ? 'Left as a draft' : null;
        if (command === 'qbr_edit_text') done.push(text);
        if (command === `qbr_${act}`) done.push(act);
        return command === 'qbr_export' ? { path: '/p.pdf', pages: 2, bytes: 1 } : deck;
      });
      const editing = new Editing('q', () => deck);
      editing.wording(deck.slides[0]?.title as TextView).type('Being typed');
      expect(await editing[act]()).toBeTruthy();
      expect(done).toEqual(['Being typed', 'Left as a draft', act]);
    },
  );

  it.each(['export', 'hold'] as const)('%s is left while a text is refused, and leads to it', async (act) => {
    const asked: string[] = [];
    mockIPC((command, payload) => {
      asked.push(command);
      if (command === 'draft_load') return (payload as { key: string }).key.includes('summary') ? 'A draft' : null;
      if (command === 'qbr_edit_text') throw { code: 'no_review' };
      return null;
    });
    const editing = new Editing('q', () => deck);
    expect(await editing[act]()).toBeFalsy();
    expect(asked).not.toContain(`qbr_${act}`);
    expect(editing.slide?.key).toBe('summary');
    expect(editing.asked.field).toBe('summary.title');
    expect(editing.exporting).toBe(false);
  });

  it('asks nothing of what is typed in a deck that was held', async () => {
    const asked: string[] = [];
    mockIPC((command) => {
      asked.push(command);
      if (command === 'draft_load') return 'A draft from before';
      if (command === 'qbr_edit_text') throw { code: 'held', quarter: '2025-Q3' };
      return command === 'qbr_export' ? { path: '/p.pdf', pages: 2, bytes: 1 } : deck;
    });
    const editing = new Editing('q', () => ({ ...deck, status: 'held' }));
    expect(await editing.export()).not.toBeNull();
    expect(await editing.hold()).toBe(true);
    expect(asked).toEqual(['qbr_export', 'qbr_hold']);
  });
});
