// Which day it is: the desk says so, and is asked again when the day has passed.

import { createQuery } from '@tanstack/svelte-query';

import { api } from '../api';
import { cache, keys } from './queries';

/** How often it is looked whether the day has passed. */
const LOOK_MS = 20_000;

/** Today as the desk has it, while a component is there; undefined until it has answered. */
export function useToday(): () => string | undefined {
  const settings = createQuery(() => ({ queryKey: keys.settings, queryFn: api.settingsGet }));
  return () => settings.data?.today;
}

/** Asks for everything that is shown again once midnight has passed, also while the computer slept; answers how to stop. */
export function watchDay(): () => void {
  const day = () => new Date().toDateString();
  let last = day();
  const timer = setInterval(() => {
    if (day() === last) return;
    last = day();
    void cache.invalidateQueries();
  }, LOOK_MS);
  return () => clearInterval(timer);
}
