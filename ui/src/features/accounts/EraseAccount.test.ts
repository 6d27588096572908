import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { notice } from '../../lib/notice.svelte';
import { router } from '../../lib/router.svelte';
import { cache, keys } from '../../lib/queries';
import { sentence, t } from '../../text';
import EraseAccount from './EraseAccount.svelte';

// jsdom draws nothing that moves.
vi.hoisted(() => (window.matchMedia = () => ({ matches: true, addEventListener() {} }) as unknown as MediaQueryList));
Element.prototype.animate = () => ({ cancel() {}, finished: Promise.resolve() }) as unknown as Animation;

let asked: unknown[];
let shown: Record<string, unknown>;

beforeEach(() => {
  asked = [];
  mockIPC((command, payload) => {
    if (command !== 'account_erase') return null;
    const { account, name } = payload as { account: string; name: string };
    asked.push([account, name]);
    if (name !== 'Alder') throw { code: 'wrong_name' };
    return { overwritten: true, backups_removed: 0, backups_left: 0, trouble: null };
  });
  notice.clear();
  router.forget();
  router.go({ screen: 'account', id: 'a', tab: 'plan' });
  cache.setQueryData(keys.overview('a'), { name: 'Alder' });
  shown = mount(EraseAccount, { target: document.body, props: { account: 'a', name: 'Alder', onclose: () => {} } });
});

afterEach(async () => {
  await unmount(shown);
  clearMocks();
  cache.clear();
});

function type(name: string) {
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = name;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector('form')?.requestSubmit();
}

it('asks for the name, and says under it when it is another', async () => {
  type('Elder');
  const why = sentence({ code: 'wrong_name' });
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain(why));
  expect(asked).toEqual([['a', 'Elder']]);
  expect(router.now).toMatchObject({ screen: 'account' });
  expect(cache.getQueryData(keys.overview('a'))).toBeDefined();
});

it('leads to the portfolio once it is erased, with nothing of it left behind and no way back offered', async () => {
  type('Alder');
  await vi.waitFor(() => expect(notice.text).toBe(t.erase.done));
  expect(notice.actions).toEqual([]);
  expect(router.now).toEqual({ screen: 'accounts' });
  expect(router.recent.some((route) => route.screen === 'account')).toBe(false);
  expect(cache.getQueryData(keys.overview('a'))).toBeUndefined();
  // The week was there first, and is all that there is to go back to.
  expect(router.back()).toBe(true);
  expect(router.now).toEqual({ screen: 'week' });
  expect(router.canGoBack).toBe(false);
});
