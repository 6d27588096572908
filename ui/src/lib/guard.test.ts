import { afterEach, beforeEach, expect, it } from 'vitest';

import { guardPage } from './guard';

let stop: () => void;
beforeEach(() => {
  stop = guardPage();
  document.body.innerHTML = '<p>Ashcombe</p><input type="text" /><input type="checkbox" /><textarea></textarea>';
});
afterEach(() => stop());

function goesThrough(selector: string, event: Event, types: string[] = []): boolean {
  Object.defineProperty(event, 'dataTransfer', { value: { types } });
  return document.querySelector(selector)?.dispatchEvent(event) ?? false;
}
const event = (name: string) => new Event(name, { bubbles: true, cancelable: true });

it('leaves the menu where text is edited or selected, and nowhere else', () => {
  expect(goesThrough('input', event('contextmenu'))).toBe(true);
  expect(goesThrough('textarea', event('contextmenu'))).toBe(true);
  expect(goesThrough('[type=checkbox]', event('contextmenu'))).toBe(false);
  expect(goesThrough('p', event('contextmenu'))).toBe(false);
  window.getSelection()?.selectAllChildren(document.querySelector('p') as Node);
  expect(goesThrough('p', event('contextmenu'))).toBe(true);
  window.getSelection()?.removeAllRanges();
});

it('lets no file or link take the place of the page', () => {
  for (const name of ['dragover', 'drop']) {
    expect(goesThrough('p', event(name), ['text/uri-list']), name).toBe(false);
    expect(goesThrough('p', event(name), ['Files']), name).toBe(false);
    expect(goesThrough('input', event(name), ['Files']), name).toBe(false);
    expect(goesThrough('input', event(name), ['text/plain']), name).toBe(true);
  }
});

it('lets no key reload it', () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  expect(goesThrough('input', key({ key: 'F5' }))).toBe(false);
  expect(goesThrough('p', key({ key: 'r', ctrlKey: true }))).toBe(false);
  expect(goesThrough('p', key({ key: 'R', ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(goesThrough('p', key({ key: 'r' }))).toBe(true);
});
