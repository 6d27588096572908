import { describe, expect, it } from 'vitest';

import { arc, elbow, facing, straight, zigzag } from './lines';
import type { Box } from './spatial';

const box = (x: number, y: number, width = 160, height = 62): Box => ({ id: `${x} ${y}`, x, y, width, height });
const HEAD = box(300, 0, 212, 66);
const ALL = [HEAD, box(0, 120), box(700, 120), box(320, 130), box(300, 0), box(306, 30), box(-500, -400)];

describe('who reports to whom', () => {
  it('turns halfway between two levels', () => {
    expect(elbow(HEAD, box(0, 126)).path).toBe('M406 66V96H80V126');
  });
  it('goes down the side to those who hang below', () => {
    expect(elbow(HEAD, box(320, 100)).path).toBe('M310 66V131H320');
  });
});

describe('a line', () => {
  it('has finite numbers, wherever the two stand', () => {
    for (const a of ALL)
      for (const b of ALL)
        for (const draw of [elbow, arc, straight, zigzag]) {
          const { path, word } = draw(a, b);
          expect(path).not.toMatch(/NaN|Infinity/);
          expect(Number.isFinite(word.x) && Number.isFinite(word.y)).toBe(true);
        }
  });
  it('joins the sides that look at each other', () => {
    expect(facing(box(0, 0), box(300, 10))).toEqual([
      { x: 160, y: 36 },
      { x: 300, y: 36 },
    ]);
    expect(facing(box(0, 200), box(20, 0))).toEqual([
      { x: 90, y: 200 },
      { x: 90, y: 62 },
    ]);
  });
  it('has no more teeth than a picture can show', () => {
    expect(zigzag(box(0, 0), box(1_000_000, 0)).path.length).toBeLessThan(10_000);
  });
});
