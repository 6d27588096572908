import { describe, expect, it } from 'vitest';

import { capText, holdComposition, Keyboard, matches } from './keys';

const press = (key: string, more: KeyboardEventInit = {}, target?: HTMLElement) => {
  const event = new KeyboardEvent('keydown', { key, ...more });
  if (target) Object.defineProperty(event, 'target', { value: target });
  return event;
};

describe('a combination', () => {
  it('means Ctrl elsewhere and ⌘ on a Mac', () => {
    expect(matches('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+Z', press('z', { ctrlKey: true }), true)).toBe(false);
  });

  it('tells undo from redo by Shift', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matches('Mod+Z', redo, false)).toBe(false);
    expect(matches('Mod+Shift+Z', redo, false)).toBe(true);
  });

  it('knows the space bar beside others by its name', () => {
    const both = { ctrlKey: true, shiftKey: true };
    expect(matches('Mod+Shift+Space', press(' ', both), false)).toBe(true);
    expect(matches('Mod+Shift+Space', press(' ', { ctrlKey: true }), false)).toBe(false);
    expect(capText('Mod+Shift+Space', false)).toBe('Ctrl Shift Space');
  });

  it('finds a sign wherever the keyboard puts it', () => {
    expect(matches('?', press('?', { shiftKey: true }))).toBe(true);
    expect(matches('/', press('/'))).toBe(true);
  });

  it('is printed as the keyboard of the computer has it', () => {
    expect(capText('Mod+E', false)).toBe('Ctrl E');
    expect(capText('Mod+E', true)).toBe('⌘ E');
    expect(capText('ArrowDown', false)).toBe('↓');
  });
});

describe('the keyboard', () => {
  const row = (keys: Keyboard, event: KeyboardEvent) => keys.press(event)?.press ?? null;

  it('lets the newest table answer first, and the older again when it is gone', () => {
    const keys = new Keyboard();
    const run = () => undefined;
    keys.add({ title: 'old', keys: [{ press: 'q', run, does: 'old' }] });
    const remove = keys.add({ title: 'new', keys: [{ press: 'q', run, does: 'new' }] });
    expect(keys.press(press('q'))?.does).toBe('new');
    remove();
    expect(keys.press(press('q'))?.does).toBe('old');
  });

  it('lets what is inside answer before what it is in, whichever is added first', () => {
    const keys = new Keyboard();
    const table = (does: string) => ({ title: '', keys: [{ press: 'n', run: () => undefined, does }] });
    const outer = keys.take();
    const inner = keys.take();
    // As effects run: the inner ones first.
    const leave = keys.add(table('inner'), inner);
    keys.add(table('outer'), outer);
    expect(keys.press(press('n'))?.does).toBe('inner');
    expect(keys.all().map((one) => one.keys[0]?.does)).toEqual(['outer', 'inner']);
    leave();
    expect(keys.press(press('n'))?.does).toBe('outer');
  });

  it('leaves what is typed into a field alone, but not what answers there too', () => {
    const keys = new Keyboard();
    const run = () => undefined;
    keys.add({
      title: '',
      keys: [
        { press: 'n', run },
        { press: 'Mod+L', run, inFields: true },
      ],
    });
    const field = document.createElement('input');
    expect(row(keys, press('n', {}, field))).toBeNull();
    expect(row(keys, press('l', { ctrlKey: true }, field))).toBe('Mod+L');
  });

  it('knows two keys in a row, and forgets the first in time', () => {
    const keys = new Keyboard();
    keys.add({ title: '', keys: [{ press: 'g a', run: () => undefined }] });
    expect(row(keys, press('a'))).toBeNull();
    keys.press(press('g'));
    expect(row(keys, press('a'))).toBe('g a');
    const first = press('g');
    Object.defineProperty(first, 'timeStamp', { value: 0 });
    keys.press(first);
    const late = press('a');
    Object.defineProperty(late, 'timeStamp', { value: 5000 });
    expect(row(keys, late)).toBeNull();
  });

  it('leaves the page behind to what lies over it, but for what answers in fields too', () => {
    const keys = new Keyboard();
    const run = () => undefined;
    keys.add({
      title: 'page',
      keys: [
        { press: 'q', run },
        { press: 'g a', run },
        { press: 'Mod+L', run, inFields: true },
      ],
    });
    const close = keys.add({ title: 'over', over: true, keys: [{ press: 'Escape', run }] });
    expect(row(keys, press('q'))).toBeNull();
    keys.press(press('g'));
    expect(row(keys, press('a'))).toBeNull();
    expect(row(keys, press('l', { ctrlKey: true }))).toBe('Mod+L');
    expect(row(keys, press('Escape'))).toBe('Escape');
    close();
    expect(row(keys, press('q'))).toBe('q');
  });

  it('leaves Enter to the button that has the focus', () => {
    const keys = new Keyboard();
    keys.add({ title: '', keys: [{ press: 'Enter', run: () => undefined }] });
    expect(row(keys, press('Enter', {}, document.createElement('button')))).toBeNull();
    expect(row(keys, press('Enter', {}, document.createElement('div')))).toBe('Enter');
  });
});

describe('the second of two keys', () => {
  it('leads where the two lead, also where it does something by itself', () => {
    const keyboard = new Keyboard();
    const ran: string[] = [];
    keyboard.add({ title: 'old', keys: [{ press: 'g q', run: () => ran.push('go') }] });
    keyboard.add({ title: 'new', keys: [{ press: 'q', run: () => ran.push('q') }] });
    for (const key of ['g', 'q', 'q']) keyboard.press(press(key))?.run(press(key));
    expect(ran).toEqual(['go', 'q']);
  });
});

describe('a composition', () => {
  const heard = (event: KeyboardEvent) => {
    const field = document.createElement('input');
    document.body.append(field);
    const keys: string[] = [];
    field.addEventListener('keydown', ({ key }) => keys.push(key));
    window.addEventListener('keydown', holdComposition, true);
    field.dispatchEvent(event);
    window.removeEventListener('keydown', holdComposition, true);
    field.remove();
    return { keys, sends: !event.defaultPrevented };
  };
  const key = (more: KeyboardEventInit) => new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...more });

  it('keeps the Enter that ends it, told either way', () => {
    expect(heard(key({ isComposing: true }))).toEqual({ keys: [], sends: false });
    expect(heard(key({ keyCode: 229 }))).toEqual({ keys: [], sends: false });
    expect(heard(key({ keyCode: 13 }))).toEqual({ keys: ['Enter'], sends: true });
  });
});

describe('the sign +', () => {
  it('is a key like any other, with Shift or without', () => {
    expect(matches('Mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(matches('Mod+Plus', press('+', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+-', press('-', { ctrlKey: true }), false)).toBe(true);
    expect(capText('Mod+Plus', false)).toBe('Ctrl +');
  });
});
