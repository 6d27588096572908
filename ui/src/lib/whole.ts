// What ends in dots, in full: a text that its place cuts short has itself as its title once the pointer is on it.

/** Listens for the whole window. */
export function showWhole() {
  function look({ target }: Event) {
    for (let one = target instanceof Element ? target : null, up = 0; one && up < 4; one = one.parentElement, up += 1) {
      if (one.scrollWidth <= one.clientWidth || getComputedStyle(one).textOverflow !== 'ellipsis') continue;
      if (!one.closest('[title]')) one.setAttribute('title', (one.textContent ?? '').replace(/\s+/g, ' ').trim());
      return;
    }
  }
  document.addEventListener('pointerover', look, { passive: true });
  return () => document.removeEventListener('pointerover', look);
}
