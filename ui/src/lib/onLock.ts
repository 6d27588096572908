// What has to be forgotten when the vault closes. Whoever keeps something of it in memory says so here.

const forgets = new Set<() => void>();

/** Calls back whenever the vault was closed. */
export function onLock(forget: () => void) {
  forgets.add(forget);
}

/** Lets everyone forget. */
export function forgetAll() {
  for (const forget of forgets) forget();
}
