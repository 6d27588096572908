// Larger and smaller letters, for the whole window and from everywhere, the locked one included.

import { api, type Zoom } from '../api';
import { t } from '../text';
import type { Key } from './keys';
import { notice } from './notice.svelte';

async function zoom(to: Zoom) {
  notice.say(t.frame.zoomed(await api.windowZoom(to)));
}

const key = (press: string, does: string | undefined, to: Zoom): Key => ({
  press,
  does,
  run: () => void zoom(to),
  inFields: true,
});

/** The keys for it. + is where = is on many keyboards, and Shift is not asked for. */
export const zoomKeys: Key[] = [
  key('Mod+Plus', t.frame.larger, 'larger'),
  key('Mod+=', undefined, 'larger'),
  key('Mod+-', t.frame.smaller, 'smaller'),
  key('Mod+0', t.frame.asDrawn, 'as_drawn'),
];
