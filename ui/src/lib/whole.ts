// What ends in dots, in full: a text that its place cuts short has itself as its title while the pointer is on it.

/** Those whose title is from here, and no longer so once the text or its room is another. */
const ours = new WeakSet<Element>();

/** Listens for the whole window. */
export function showWhole() {
  function look({ target }: Event) {
    for (let one = target instanceof Element ? target : null, up = 0; one && up < 4; one = one.parentElement, up += 1) {
      if (ours.delete(one)) one.removeAttribute('title');
      if (one.scrollWidth <= one.clientWidth || getComputedStyle(one).textOverflow !== 'ellipsis') continue;
      if (one.closest('[title]')) return;
      one.setAttribute('title', (one.textContent ?? '').replace(/\s+/g, ' ').trim());
      ours.add(one);
      return;
    }
  }
  document.addEventListener('pointerover', look, { passive: true });
  return () => document.removeEventListener('pointerover', look);
}
