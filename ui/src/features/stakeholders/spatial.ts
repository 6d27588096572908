// Where people stand beside each other: who comes next in a direction, and where several stand when they are put in line.

/** A person's place: its upper left corner, and how large it is drawn. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

export type Direction = 'left' | 'right' | 'up' | 'down';

/** One to the side counts as so many ahead: an arrow keeps its row or column while it can. */
const ASIDE = 2.5;

/** The nearest person in a direction, by their middles; undefined at the edge. */
export function next(from: Box, all: readonly Box[], direction: Direction): Box | undefined {
  const here = middle(from);
  let best: { box: Box; far: number } | undefined;
  for (const box of all) {
    if (box.id === from.id) continue;
    const there = middle(box);
    const [right, down] = [there.x - here.x, there.y - here.y];
    const ahead = { left: -right, right, up: -down, down }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? down : right);
    // What lies behind, or more to the side than ahead of the cone, is another arrow's.
    if (ahead <= 1 || aside > ahead * 3) continue;
    const far = ahead + aside * ASIDE;
    if (!best || far < best.far) best = { box, far };
  }
  return best?.box;
}

/** The people as they are read: rows from above, each from the left. */
export function inReadingOrder(all: readonly Box[]): Box[] {
  return all.toSorted((a, b) => (Math.abs(a.y - b.y) < Math.min(a.height, b.height) / 2 ? a.x - b.x : a.y - b.y));
}

export const ALIGNS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Align = (typeof ALIGNS)[number];

/** The places of several when they are put in line; nobody else moves. */
export function aligned(boxes: readonly Box[], how: Align): Box[] {
  if (boxes.length < 2) return [...boxes];
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const put: Record<Align, (box: Box) => Partial<Point>> = {
    left: () => ({ x: left }),
    centre: ({ width }) => ({ x: (left + right - width) / 2 }),
    right: ({ width }) => ({ x: right - width }),
    top: () => ({ y: top }),
    middle: ({ height }) => ({ y: (top + bottom - height) / 2 }),
    bottom: ({ height }) => ({ y: bottom - height }),
  };
  return boxes.map((box) => ({ ...box, ...put[how](box) }));
}

/** How far a box goes to lie in the middle of the next cell of a grid; not at all at its edge. What has no grade goes to the
 *  first one that there is. */
export function toNextCell(box: Box, { across, up }: { across: number[]; up: number[] }, way: Point): Point {
  const { x, y } = middle(box);
  const step = (edges: number[], at: number, by: number, start: number, size: number) => {
    const inside = edges.findIndex((edge, n) => {
      const other = edges[n + 1];
      return other !== undefined && at >= Math.min(edge, other) && at < Math.max(edge, other);
    });
    // The first cell is for what has no grade: one goes out of it, and never in.
    const cell = inside + by;
    const [from, to] = [edges[cell], edges[cell + 1]];
    if (by === 0 || inside < 0 || cell < 1 || from === undefined || to === undefined) return 0;
    return (from + to) / 2 - size / 2 - start;
  };
  return {
    x: step(across, x, Math.sign(way.x), box.x, box.width),
    y: step(up, y, -Math.sign(way.y), box.y, box.height),
  };
}

/** A place near `wanted` where a box covers nobody: there, or further down, column by column. */
export function freePlace(wanted: Box, all: readonly Box[]): Point {
  const GAP = 16;
  const taken = ({ x, y }: Point) =>
    all.some(
      (box) =>
        x < box.x + box.width + GAP &&
        box.x < x + wanted.width + GAP &&
        y < box.y + box.height + GAP &&
        box.y < y + wanted.height + GAP,
    );
  for (let step = 0; step < 200; step += 1) {
    const [across, down] = [Math.floor(step / 8), step % 8];
    const place = {
      x: wanted.x + across * (wanted.width + GAP * 2),
      y: wanted.y + down * (wanted.height + GAP * 2),
    };
    if (!taken(place)) return place;
  }
  return { x: wanted.x, y: wanted.y };
}
