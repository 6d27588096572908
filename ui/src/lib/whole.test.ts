import { afterEach, expect, it } from 'vitest';

import { showWhole } from './whole';

let stop = () => {};
afterEach(() => stop());

/** A cell with this style, 100 wide in all, and what its title is once the pointer is on its text. */
function cell(style: string) {
  document.body.innerHTML = `<div style="${style}"><b>A name that is\n far too long</b></div>`;
  const [cell, text] = [document.querySelector('div')!, document.querySelector('b')!];
  let room = 100;
  Object.defineProperty(cell, 'scrollWidth', { value: 100 });
  Object.defineProperty(cell, 'clientWidth', { get: () => room });
  stop = showWhole();
  return {
    cell,
    text,
    pointedAt(now: number) {
      room = now;
      text.dispatchEvent(new Event('pointerover', { bubbles: true }));
      return cell.getAttribute('title');
    },
  };
}

it('gives a text that ends in dots itself as its title, and no other', () => {
  expect(cell('text-overflow: ellipsis').pointedAt(60)).toBe('A name that is far too long');
  expect(cell('text-overflow: ellipsis').pointedAt(100)).toBeNull();
  expect(cell('').pointedAt(60)).toBeNull();
});

it('tells the text as it is now, and nothing once all of it is seen', () => {
  const { text, pointedAt } = cell('text-overflow: ellipsis');
  expect(pointedAt(60)).toBe('A name that is far too long');
  text.textContent = 'Another that is as long';
  expect(pointedAt(60)).toBe('Another that is as long');
  expect(pointedAt(100)).toBeNull();
});

it('leaves a title alone that is not its own', () => {
  const { cell: one, pointedAt } = cell('text-overflow: ellipsis');
  one.title = 'Of another';
  expect(pointedAt(60)).toBe('Of another');
  expect(pointedAt(100)).toBe('Of another');
});
