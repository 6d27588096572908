// What a person cannot get at: a page that is wider than the window, and controls that are cut off or out of reach.
// Scrolling inside a list or a page is reach; scrolling the window is not.
const faults = [];
const root = document.scrollingElement;
if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
// What scrolls downwards does not scroll sideways too, unless it is a strip made for that.
for (const one of document.querySelectorAll('main *, main')) {
  const style = getComputedStyle(one);
  if (!/auto|scroll/.test(style.overflowX) || style.overflowY === 'hidden' || one.scrollWidth <= one.clientWidth) continue;
  const edge = one.getBoundingClientRect().left + one.clientLeft + one.clientWidth;
  const out = [...one.querySelectorAll('*')].filter((inner) => inner.getBoundingClientRect().right > edge + 0.5);
  const named = out.slice(-2).map((inner) => `${inner.tagName.toLowerCase()}.${inner.className} ${Math.round(inner.getBoundingClientRect().right)}`);
  faults.push(`${one.tagName.toLowerCase()}.${one.className} scrolls sideways (${one.scrollWidth} in ${one.clientWidth}): ${named.join(', ')}`);
}
const name = (element) =>
  `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
const scrolls = (element, axis) => {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    const over = axis === 'x' ? style.overflowX : style.overflowY;
    const more = axis === 'x' ? one.scrollWidth > one.clientWidth : one.scrollHeight > one.clientHeight;
    if (/auto|scroll/.test(over) && more) return one;
  }
  return null;
};
const clipped = (element, box) => {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    if (!/hidden|clip/.test(getComputedStyle(one).overflowX)) continue;
    const edge = one.getBoundingClientRect();
    if (box.right > edge.right + 1 || box.left < edge.left - 1) return one;
  }
  return null;
};
// What lies under a panel or the palette waits until that is closed.
const over = document.querySelector('[aria-modal=true]');
for (const element of (over ?? document).querySelectorAll('button, input, select, textarea, a[href], [role=option]')) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || element.closest('.aloud')) continue;
  if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(element, 'x')) faults.push(`${name(element)} is cut off at the side`);
  else if (clipped(element, box) && !scrolls(element, 'x')) faults.push(`${name(element)} is clipped`);
  if ((box.bottom > innerHeight + 1 || box.top < -1) && !scrolls(element, 'y')) faults.push(`${name(element)} is out of reach below`);
  const label = getComputedStyle(element);
  if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1 && label.textOverflow !== 'ellipsis' && label.overflowX !== 'visible')
    faults.push(`${name(element)} has its words cut`);
}
return faults;
