// How the lines between two people are drawn: elbows for who reports to whom, an arc with an arrow for influence, a zigzag
// for a conflict, a straight row of dots for what is informal.

import { middle, type Box, type Point } from './spatial';

/** A path, and where its word stands. */
export interface Drawn {
  path: string;
  word: Point;
}

const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** From where a person's reports hang, and how far they stand in. */
const HANG = 10;
const HUNG_WITHIN = 60;

/** Who reports to whom: down from the middle and over to the next level, or down the side to those who hang below. */
export function elbow(manager: Box, report: Box): Drawn {
  const below = report.y - (manager.y + manager.height);
  const indent = report.x - manager.x;
  const to = { x: report.x + report.width / 2, y: report.y };
  const word = { x: to.x, y: to.y - 8 };
  if (below > 0 && indent > HANG && indent <= HUNG_WITHIN) {
    const x = manager.x + HANG;
    const y = report.y + report.height / 2;
    return { path: `M${at({ x, y: manager.y + manager.height })}V${y}H${report.x}`, word };
  }
  const from = { x: manager.x + manager.width / 2, y: manager.y + manager.height };
  if (below > 8) {
    const across = from.y + below / 2;
    return { path: `M${at(from)}V${across}H${to.x}V${to.y}`, word };
  }
  // Beside or above: the shortest way with two turns between the facing sides.
  const [a, b] = facing(manager, report);
  const x = (a.x + b.x) / 2;
  return { path: `M${at(a)}H${x}V${b.y}H${b.x}`, word };
}

/** Two points on the borders of two boxes that look at each other. */
export function facing(a: Box, b: Box): [Point, Point] {
  const top = Math.max(a.y, b.y);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  if (bottom - top > 8) {
    const y = (top + bottom) / 2;
    return a.x < b.x
      ? [
          { x: a.x + a.width, y },
          { x: b.x, y },
        ]
      : [
          { x: a.x, y },
          { x: b.x + b.width, y },
        ];
  }
  const left = Math.max(a.x, b.x);
  const right = Math.min(a.x + a.width, b.x + b.width);
  if (right - left > 8) {
    const x = (left + right) / 2;
    return a.y < b.y
      ? [
          { x, y: a.y + a.height },
          { x, y: b.y },
        ]
      : [
          { x, y: a.y },
          { x, y: b.y + b.height },
        ];
  }
  return [border(a, middle(b)), border(b, middle(a))];
}

/** Where the way from a box's middle to a point crosses its border. */
function border(box: Box, to: Point): Point {
  const from = middle(box);
  const [right, down] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    right === 0 ? Infinity : box.width / 2 / Math.abs(right),
    down === 0 ? Infinity : box.height / 2 / Math.abs(down),
  );
  return Number.isFinite(share) ? { x: from.x + right * share, y: from.y + down * share } : from;
}

/** How far an arrow's head stands off what it points at. */
const OFF = 3;
/** Half the room that a line takes to leave another one free. */
const ASIDE = 14;

/** Influence: out of the top, over, and into the side of whom it is on; level ones are joined side to side. */
export function arc(from: Box, to: Box): Drawn {
  const [a, b] = [middle(from), middle(to)];
  const rightward = b.x >= a.x;
  const end = { x: rightward ? to.x - OFF : to.x + to.width + OFF, y: b.y };
  if (to.y + to.height < from.y && (rightward ? end.x - a.x > 24 : a.x - end.x > 24)) {
    const start = { x: a.x + (rightward ? -ASIDE : ASIDE), y: from.y };
    const lift = { x: start.x, y: end.y + (start.y - end.y) * 0.12 };
    const land = { x: start.x + (end.x - start.x) * 0.35, y: end.y };
    return {
      path: `M${at(start)}C${at(lift)} ${at(land)} ${at(end)}`,
      word: { x: start.x + (end.x - start.x) * 0.5, y: end.y - 3 + (start.y - end.y) * 0.06 },
    };
  }
  const [first, last] = facing(from, to);
  const [right, down] = [last.x - first.x, last.y - first.y];
  const long = Math.hypot(right, down) || 1;
  const short = { x: last.x - (right / long) * OFF, y: last.y - (down / long) * OFF };
  const bow = Math.min(36, long * 0.16);
  const bend = { x: (first.x + short.x) / 2 + (down / long) * bow, y: (first.y + short.y) / 2 - (right / long) * bow };
  return {
    path: `M${at(first)}Q${at(bend)} ${at(short)}`,
    word: { x: (first.x + short.x) / 4 + bend.x / 2, y: (first.y + short.y) / 4 + bend.y / 2 - 5 },
  };
}

/** What is informal: straight, a little off the border at both ends. */
export function straight(a: Box, b: Box): Drawn {
  const [from, to] = facing(a, b);
  return { path: `M${at(from)}L${at(to)}`, word: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 6 } };
}

/** How long a tooth is, and how far it stands out. */
const TOOTH = 7;
const OUT = 7;

/** A conflict: teeth along the straight way, as many whole ones as there is room for. */
export function zigzag(a: Box, b: Box): Drawn {
  const [from, to] = facing(a, b);
  const [right, down] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(right, down);
  const teeth = Math.min(400, Math.max(2, Math.floor(long / TOOTH)));
  const turns = Array.from({ length: teeth - 1 }, (_, n) => {
    const share = (n + 1) / teeth;
    const side = n % 2 === 0 ? OUT : -OUT;
    return {
      x: from.x + right * share - (down / (long || 1)) * side,
      y: from.y + down * share + (right / (long || 1)) * side,
    };
  });
  return {
    path: `M${at(from)}${turns.map((turn) => `L${at(turn)}`).join('')}L${at(to)}`,
    word: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - OUT - 5 },
  };
}
