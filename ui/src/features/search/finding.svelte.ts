// What the palette shows: the answer to what is typed, and what can be done about it.

import { createQuery } from '@tanstack/svelte-query';

import { api, reasonOf, type AccountsView, type Hit, type HitAccount, type SearchView } from '../../api';
import { keysNow } from '../../lib/keyboard.svelte';
import { LatestAnswer } from '../../lib/latestAnswer';
import { listViewOf } from '../../lib/listView.svelte';
import { router } from '../../lib/router.svelte';
import { cache, keys } from '../../lib/queries';
import { sentence, t } from '../../text';
import { groupOf, partOf } from '../plan/sections';
import { preparing } from '../qbr/preparing.svelte';
import { recentPlaces } from './recent';
import { commandRow, commandsIn, fits, markedWords, rowOf, textOf, type Group, type Row } from './rows';

interface Question {
  text: string;
  account: string | null;
}

export class Finding {
  text = $state('');
  inside = $state<HitAccount | null>(null);
  view = $state<SearchView | null>(null);
  /** What `view` is the answer to; the lines below it are marked by it. */
  answered = $state('');
  took = $state(0);
  fault = $state<string | null>(null);

  // Taken as the palette opens: its own keys are not among them.
  private readonly commands = commandsIn(keysNow());
  private readonly list = createQuery(() => ({ queryKey: keys.accounts, queryFn: api.accountsList }));
  private asked = 0;
  private readonly latest = new LatestAnswer<Question, SearchView>(
    (question) => {
      this.asked = performance.now();
      return api.search(question);
    },
    (view, question) => {
      this.took = performance.now() - this.asked;
      this.view = view;
      this.answered = question.text;
      this.fault = null;
    },
    (error) => {
      this.view = null;
      this.fault = sentence(reasonOf(error));
    },
  );

  /** Asks for what is typed now. */
  ask() {
    const text = this.text.trim();
    if (text === '' && this.inside === null) {
      this.latest.forget();
      this.view = null;
      this.answered = '';
      this.fault = null;
    } else {
      this.latest.put({ text, account: this.inside?.id ?? null });
    }
  }

  /** Looks inside one account, or beyond it again. */
  narrow(account: HitAccount | null) {
    this.inside = account;
    this.text = '';
    this.view = null;
    this.ask();
  }

  stop() {
    this.latest.forget();
  }

  /** Today as the desk has it; until it has told, every day carries its year. */
  get today(): string {
    return this.list.data?.as_of ?? '';
  }

  /** True when the desk has answered what is typed and nothing at all is there for it. */
  get nothing(): boolean {
    return this.view !== null && this.answered === this.text.trim() && this.groups.length === 0;
  }

  groups = $derived.by<Group[]>(() => {
    const typed = this.text.trim();
    const groups =
      typed === '' && this.inside === null ? this.beforeTyping() : this.found(typed, this.view?.hits ?? []);
    return groups.filter((group) => group.rows.length > 0);
  });

  private beforeTyping(): Group[] {
    const { here, everywhere } = this.commands;
    return [
      { name: t.search.groups.recent, rows: recentPlaces() },
      { name: t.search.groups.here, rows: here.map((key) => commandRow(key, '')) },
      { name: t.search.groups.everywhere, rows: everywhere.map((key) => commandRow(key, '')) },
    ];
  }

  private found(typed: string, hits: Hit[]): Group[] {
    const of = (kind: Hit['kind']) =>
      hits
        .filter((hit) => hit.kind === kind)
        .map((hit) => rowOf(hit, this.inside?.id ?? null, this.today, () => open(hit), this.pressing(hit)));
    const account = this.inside ?? hits.find((hit) => hit.kind === 'account')?.account ?? null;
    const there = account ? this.doThere(account, typed) : [];
    // What is done to the account that was found is not a command of the screen a second time.
    const said = new Set(there.map((row) => textOf(row.title)));
    const commands = [...this.commands.here, ...this.commands.everywhere].filter(
      (key) => fits(key.does ?? '', typed) && !said.has(t.search.capital(key.does ?? '')),
    );
    return [
      { name: t.search.groups.account, rows: of('account') },
      { name: t.search.groups.do, rows: there },
      { name: t.search.groups.command, rows: this.inside ? [] : commands.map((key) => commandRow(key, typed)) },
      { name: t.search.groups.person, rows: of('person') },
      { name: t.search.groups.record, rows: of('record') },
    ];
  }

  /** What presses at the account that was found. */
  private pressing(hit: Hit): string {
    if (hit.kind !== 'account') return '';
    const row = this.list.data?.accounts.find((one) => one.id === hit.id);
    if (!row) return '';
    const next = row.next_deadline;
    return t.accounts.pressing(row.overdue, next && { kind: next.kind, when: t.dates.when(next.days) });
  }

  private doThere(account: HitAccount, typed: string): Row[] {
    const row = (label: string, run: () => void, press?: string): Row => ({
      key: `do ${label}`,
      title: markedWords(label, typed),
      about: [],
      press,
      account,
      run,
    });
    const { now } = router;
    // Its key does the same only where the account is the page.
    const onPage = now.screen === 'account' && now.id === account.id && now.asOf === undefined;
    const rows = [
      row(t.search.prepareFor(account.name), () => preparing.ask(account.id), onPage ? 'q' : undefined),
      row(t.search.reviewsOf(account.name), () => router.go({ screen: 'account', id: account.id, tab: 'qbrs' })),
    ];
    return this.inside && typed !== ''
      ? rows.filter((_, n) => fits([t.search.prepareFor(''), t.search.reviewsOf('')][n] ?? '', typed))
      : rows;
  }
}

/** Whether somebody of ours answers for an account; as long as nobody knows, they may. */
const owns = (name: string) =>
  cache.getQueryData<AccountsView>(keys.accounts)?.accounts.some((row) => row.owner === name) ?? true;

/** Goes to where a hit is. */
function open(hit: Hit) {
  const to = hit.opens;
  if (to.place === 'account') {
    const record = hit.kind === 'account' ? undefined : { entity: hit.entity, id: hit.id };
    const part = record && partOf(record.entity);
    const place = part ? ({ tab: 'plan', group: groupOf(part) } as const) : ({ tab: 'overview' } as const);
    router.go({ screen: 'account', id: to.account, ...place, record });
  } else if (to.place === 'review') router.go({ screen: 'qbr', id: to.review });
  else if (to.place === 'settings' || !owns(to.name))
    router.go({ screen: 'settings', record: { entity: hit.entity, id: hit.id } });
  else {
    const look = listViewOf('accounts');
    look.showAll();
    look.filters = { owner: to.name };
    router.go({ screen: 'accounts' });
  }
}
