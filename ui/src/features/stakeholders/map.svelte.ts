// What the map is at: whom the keys are at, who is chosen, who is looked for, and what a gesture moves. The people, their
// places and their lines are the desk's; here stands only what the hand does with them.

import { getContext, setContext, tick } from 'svelte';

import { t } from '../../text';
import { ANYONE, isAnyone, isWanted, type Wanted } from './filter';
import { boxOf, edgesOf, nodesOf, type LineEdge, type PersonNode } from './nodes';
import { inReadingOrder, next, type Box, type Direction, type Point } from './spatial';
import type { MapChange, MapMove, MapPerson, MapView } from '../../api';

/** A gesture of the keys has ended after so many milliseconds without one. */
const PAUSE_MS = 700;

export class StakeholderMap {
  nodes = $state.raw<PersonNode[]>([]);
  edges = $state.raw<LineEdge[]>([]);
  /** Whom the keys are at. */
  at = $state('');
  wanted = $state.raw<Wanted>(ANYONE);
  /** Who is thought away. */
  without = $state<string | null>(null);
  marks = $state.raw<ReadonlyMap<string, MapChange>>(new Map());
  /** From whom a line is begun by keyboard. */
  from = $state<string | null>(null);
  /** Whose name is being typed: somebody's, or that of somebody new who will stand there. */
  naming = $state.raw<{ id: string } | { place: Point } | null>(null);
  /** The day the map is of. */
  asOf = $state<string>();
  readOnly = $state(false);

  /** Who was just made, and is chosen once the desk tells of them. */
  private coming: string | null = null;
  private view: MapView | undefined;
  private held = new Map<string, Point>();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  private readonly chosenIds = $derived(
    this.nodes
      .filter((node) => node.selected)
      .map(({ id }) => id)
      .join(' '),
  );
  /** Who is chosen. While people are only moved it stays the same. */
  readonly chosen: readonly string[] = $derived(this.chosenIds === '' ? [] : this.chosenIds.split(' '));
  /** Who is not looked for, and stands back. */
  readonly back: ReadonlySet<string> = $derived.by(() => {
    if (isAnyone(this.wanted)) return new Set();
    const out = this.people.filter((person) => !isWanted(person, this.wanted));
    return new Set(out.map(({ id }) => id));
  });
  people = $state.raw<readonly MapPerson[]>([]);

  constructor(
    private readonly id: string,
    /** Writes a gesture; answers the map as it is then, or nothing when it was refused. */
    private readonly write: (moves: MapMove[]) => Promise<MapView | undefined>,
  ) {}

  /** The id of a person's element. */
  elementOf = (person: string) => `${this.id}-${person}`;

  /** Gives a person the focus. */
  focus(person: string | undefined) {
    if (person !== undefined) document.getElementById(this.elementOf(person))?.focus({ preventScroll: true });
  }

  /** A person as it is read aloud. */
  said(person: MapPerson): string {
    if (this.from !== null && this.from !== person.id)
      return t.map.lineTo(this.person(this.from)?.name ?? '', person.name);
    return this.without === person.id ? t.map.thoughtAway(person.sentence) : person.sentence;
  }

  /** Draws an answer of the desk. */
  show(view: MapView) {
    this.view = view;
    this.asOf = view.as_of;
    if (this.people !== view.people) this.people = view.people;
    this.nodes = nodesOf(view.people, this.nodes, this.held);
    this.edges = edgesOf(view.lines, view.people, this.edges);
    if (!view.people.some(({ id }) => id === this.at)) this.at = '';
    const { coming } = this;
    if (coming !== null && this.person(coming)) {
      this.coming = null;
      this.at = coming;
      this.choose([coming]);
      void tick().then(() => this.focus(coming));
    }
  }

  /** Chooses somebody who was just made as soon as they are there. */
  awaits(person: string) {
    this.coming = person;
    this.redraw();
  }

  person(who: string | null): MapPerson | undefined {
    return this.people.find(({ id }) => id === who);
  }

  readonly boxes: readonly Box[] = $derived(this.nodes.map(boxOf));

  /** Those whom the arrows lead to: who is looked for, or all. */
  private readonly reached: readonly Box[] = $derived.by(() => {
    const some = this.boxes.filter(({ id }) => !this.back.has(id));
    return some.length > 0 ? some : this.boxes;
  });

  /** Whom the focus goes to: where one was, or who is read first. */
  readonly entry: string = $derived(this.at !== '' ? this.at : (inReadingOrder(this.reached)[0]?.id ?? ''));

  /** Who comes next in a direction. */
  ahead(direction: Direction): string | undefined {
    const here = this.boxes.find(({ id }) => id === this.entry);
    return here && next(here, this.reached, direction)?.id;
  }

  /** The first and the last as one reads. */
  end(which: 0 | -1): string | undefined {
    return inReadingOrder(this.reached).at(which)?.id;
  }

  /** Chooses these and nobody else. */
  choose(ids: readonly string[]) {
    const wanted = new Set(ids);
    this.nodes = this.nodes.map((node) =>
      Boolean(node.selected) === wanted.has(node.id) ? node : { ...node, selected: wanted.has(node.id) },
    );
    if (this.edges.some((edge) => edge.selected))
      this.edges = this.edges.map((edge) => (edge.selected ? { ...edge, selected: false } : edge));
  }

  /** Adds one to those who are chosen, or takes one away. */
  toggle(id: string) {
    this.choose(this.chosen.includes(id) ? this.chosen.filter((other) => other !== id) : [...this.chosen, id]);
  }

  /** Whether a gesture of the keys has not ended. */
  get pending(): boolean {
    return this.waiting !== undefined;
  }

  /** Moves whom the keys are at, with all who are chosen; written when no more keys follow. */
  nudge(by: Point) {
    const ids = this.chosen.includes(this.entry) ? this.chosen : [this.entry];
    for (const { id, x, y } of this.boxes) if (ids.includes(id)) this.held.set(id, { x: x + by.x, y: y + by.y });
    this.redraw();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Writes what was moved by keys. */
  async flush() {
    if (this.waiting === undefined) return;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    await this.put();
  }

  /** Leaves what the keys moved where it was; false when nothing waits. */
  giveUp(): boolean {
    if (this.waiting === undefined) return false;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.held.clear();
    this.redraw();
    return true;
  }

  /** Puts people where a gesture left them, as one step. */
  async place(places: readonly (Point & { id: string })[]) {
    for (const { id, x, y } of places) this.held.set(id, { x, y });
    this.redraw();
    await this.put();
  }

  /** Draws everyone where the desk has them. */
  restore() {
    this.held.clear();
    this.redraw();
  }

  private redraw() {
    if (this.view) this.show(this.view);
  }

  private async put() {
    const sent = [...this.held];
    const view = await this.write(sent.map(([person, { x, y }]) => ({ person, x: Math.round(x), y: Math.round(y) })));
    if (view) this.view = view;
    // Who was moved on meanwhile is of another gesture.
    for (const [id, place] of sent) if (this.held.get(id) === place) this.held.delete(id);
    this.redraw();
  }
}

const KEY = Symbol('stakeholder map');
export const setMap = (map: StakeholderMap) => setContext(KEY, map);
export const getMap = () => getContext<StakeholderMap>(KEY);
