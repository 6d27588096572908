// What the content security policy and the vault's promise ask of every component, checked in the sources themselves.
import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.svelte'], { query: '?raw', import: 'default', eager: true });

it('reads the components', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(30);
});

it('puts no markup into the window from data', () => {
  for (const [file, text] of Object.entries(sources)) expect(text.includes('{@html'), file).toBe(false);
});

it('writes no style attribute, which the policy would block', () => {
  for (const [file, text] of Object.entries(sources)) expect(/\sstyle=/.test(text), file).toBe(false);
});

it('calls no command but through the one door', () => {
  for (const [file, text] of Object.entries(sources)) expect(/@tauri-apps|api\/bindings/.test(text), file).toBe(false);
});
