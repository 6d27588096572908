// Esc in a field of a panel whose letters are keys: it leaves the field first, and the panel only then.

import { useKeys } from './keyboard.svelte';
import { isTextField } from './keys';

/** Leads from a field of text to what has the panel's keys, while a component is there. */
export function useLeaveField(leave: () => void) {
  useKeys({
    title: '',
    keys: [{ press: 'Escape', run: leave, inFields: true, when: () => isTextField(document.activeElement) }],
  });
}
