// Somebody is there: keys and movements in our window, told to the desk now and then. Where the system does not say how
// long nobody used the computer, this alone keeps an open vault open.

import { api } from '../api';

const EVERY_MS = 2000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;

/** Tells the desk of every use of the window, at most every two seconds; answers how to stop. */
export function tellOfUse(): () => void {
  let told = -Infinity;
  const tell = () => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    // A desk that does not hear it locks a little earlier: no reason to bother anybody.
    void api.vaultUsed().catch(() => undefined);
  };
  for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true });
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
  };
}
