import { afterEach, expect, it } from 'vitest';

import { showWhole } from './whole';

let stop = () => {};
afterEach(() => stop());

/** A cell with this style in which a text has so much room. */
function pointedAt(style: string, room: number): string | null {
  document.body.innerHTML = `<div style="${style}"><b>A name that is\n far too long</b></div>`;
  const cell = document.querySelector('div')!;
  Object.defineProperty(cell, 'scrollWidth', { value: 100 });
  Object.defineProperty(cell, 'clientWidth', { value: room });
  stop = showWhole();
  document.querySelector('b')!.dispatchEvent(new Event('pointerover', { bubbles: true }));
  return cell.getAttribute('title');
}

it('gives a text that ends in dots itself as its title, and no other', () => {
  expect(pointedAt('text-overflow: ellipsis', 60)).toBe('A name that is far too long');
  expect(pointedAt('text-overflow: ellipsis', 100)).toBeNull();
  expect(pointedAt('', 60)).toBeNull();
});
