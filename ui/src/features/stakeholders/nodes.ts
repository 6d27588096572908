// The map's answer as what the canvas draws. What has not changed stays the very same object: the canvas draws anew only
// what is new.

import type { Edge, Node } from '@xyflow/svelte';

import type { MapLine, MapPerson } from '../../api';
import type { Box, Point } from './spatial';

export type PersonNode = Node<{ person: MapPerson }, 'person'>;
export type LineEdge = Edge<{ line: MapLine; from: Size; to: Size }, 'line'>;
type Size = Pick<MapPerson, 'width' | 'height'>;

/** The canvas says of its boxes what is no use to anyone: the person inside says who it is. */
const PLAIN = { 'aria-roledescription': undefined, 'aria-describedby': undefined };
const SILENT = { 'aria-hidden': true, 'aria-roledescription': undefined } as const;

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The people as boxes. Whoever is `held` stands where the hand is, whatever the answer says. */
export function nodesOf(
  people: readonly MapPerson[],
  before: readonly PersonNode[],
  held: ReadonlyMap<string, Point> = new Map(),
): PersonNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return people.map((person) => {
    const old = known.get(person.id);
    const position = held.get(person.id) ?? (old?.dragging ? old.position : { x: person.x, y: person.y });
    if (!old) {
      return {
        id: person.id,
        type: 'person',
        data: { person },
        position,
        width: person.width,
        height: person.height,
        domAttributes: PLAIN,
      };
    }
    const stays = same(old.data.person, person);
    const stands = old.position.x === position.x && old.position.y === position.y;
    if (stays && stands) return old;
    return {
      ...old,
      position: stands ? old.position : position,
      ...(!stays && { data: { person }, width: person.width, height: person.height }),
    };
  });
}

/** What a line is called in the canvas. */
export const idOf = ({ record, kind }: MapLine) => `${kind} ${record}`;

/** The lines between people who are both there. */
export function edgesOf(
  lines: readonly MapLine[],
  people: readonly MapPerson[],
  before: readonly LineEdge[],
): LineEdge[] {
  const sizes = new Map(people.map(({ id, width, height }) => [id, { width, height }]));
  const known = new Map(before.map((edge) => [edge.id, edge]));
  return lines.flatMap((line) => {
    const [from, to] = [sizes.get(line.from), sizes.get(line.to)];
    if (!from || !to) return [];
    const id = idOf(line);
    const data = { line, from, to };
    const old = known.get(id);
    if (old && same(old.data, data)) return [old];
    return [
      {
        ...old,
        id,
        type: 'line' as const,
        source: line.from,
        target: line.to,
        data,
        ariaLabel: line.sentence,
        domAttributes: SILENT,
      },
    ];
  });
}

/** A box of the canvas where it stands now. */
export const boxOf = ({ id, position, data: { person } }: PersonNode): Box => ({
  id,
  x: position.x,
  y: position.y,
  width: person.width,
  height: person.height,
});
