// What another language has no room for, and what is not in the catalogue: every visible text that something cuts off or
// that is out of the window, and every word that is neither between brackets nor the desk's answer.
const faults = [];
const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const named = (element) => `${element.tagName.toLowerCase()}.${element.className}`;
// Texts are put together at the beginning of a line too, where they begin large.
const answered = window.answered.toLowerCase();
const english = (text) =>
  window.outsideOfBrackets(text).flatMap((part) => {
    const phrases = part.match(/\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*)*/gu) ?? [];
    return phrases.filter((phrase) => /\p{L}{2}/u.test(phrase) && !answered.includes(phrase.toLowerCase()));
  });
const ours = (text, where) => {
  const found = english(text);
  if (found.length > 0) faults.push(`${where} says ${JSON.stringify(found)} outside of the catalogue`);
};

// What a field or a picture is called.
for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
  // The month's own announcement is its component's.
  if (!seen(element) || element.matches('[data-calendar-root]')) continue;
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
    if (element.hasAttribute(name)) ours(element.getAttribute(name), `${named(element)} ${name}`);
  }
}

const over = document.querySelector('[aria-modal=true]');
const lines = new Set();
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = texts.nextNode(); text; text = texts.nextNode()) {
  const element = text.parentElement;
  if (text.data.trim() === '' || element.closest('script, style, svg title') || !seen(element)) continue;
  // A line may be one text of ours in several pieces, or several texts of the desk's.
  let line = element;
  while (line.tagName === 'B' || getComputedStyle(line).display === 'inline') line = line.parentElement;
  if (!lines.has(line) && !element.closest('[data-calendar-root] > div:first-child:not([class])')) {
    lines.add(line);
    if (pieces(line).some((piece) => english(piece).length > 0)) ours(line.textContent, named(line));
  }
  if (element.closest('.aloud, [data-calendar-root] > div:first-child:not([class])') || (over && !over.contains(element))) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) {
    if (box.width < 1 || box.height < 1) continue;
    const cut = cutBy(element, box);
    if (cut) {
      faults.push(`${cut}: ${named(element)} ${JSON.stringify(text.data.trim().slice(0, 80))}`);
      break;
    }
  }
}
return [...new Set(faults)];

/** The texts that an element is put together of. */
function pieces(element) {
  return [...element.childNodes].flatMap((one) => (one.nodeType === Node.TEXT_NODE ? [one.data] : pieces(one)));
}

/** What keeps a line of text from being read in full. What scrolls can be read, and what ends in dots has itself as
 *  its title under the pointer. */
function cutBy(element, box) {
  for (let one = element; one && one !== document.documentElement; one = one.parentElement) {
    const style = getComputedStyle(one);
    const edge = one.getBoundingClientRect();
    const wide = box.right > edge.right + 1 || box.left < edge.left - 1;
    const high = box.bottom > edge.bottom + 2 || box.top < edge.top - 2;
    if (wide && /auto|scroll/.test(style.overflowX)) return null;
    if (high && /auto|scroll/.test(style.overflowY)) return null;
    if (wide && /hidden|clip/.test(style.overflowX)) {
      one.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      if (style.textOverflow === 'ellipsis' && one.closest('[title]')) return null;
      return `${named(one)} cuts ${Math.round(Math.max(box.right - edge.right, edge.left - box.left))} px at the side`;
    }
    if (high && /hidden|clip/.test(style.overflowY)) return `${named(one)} cuts ${Math.round(box.bottom - edge.bottom)} px below`;
  }
  if (box.right > innerWidth + 1 || box.left < -1) return `the window ends ${Math.round(box.right - innerWidth)} px before it`;
  return box.bottom > innerHeight + 2 || box.top < -2 ? 'it is below the window' : null;
}
