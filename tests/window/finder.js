// Finds what a person would call "the button Save": by role and accessible name, among what is visible now.
// Arguments: role, name. A name in full is preferred to one that only begins so (a button may carry its key's cap).
const [role, wanted] = arguments;
const ROLES = {
  button: 'button, [role=button], [role=menuitem], [role=menuitemradio]',
  field: 'input:not([type=checkbox]):not([type=radio]), textarea, [role=textbox], [contenteditable=true]',
  line: '[role=option]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  tab: 'header nav button',
  picture: 'img, [role=img]',
};
const plain = (text) => (window.inEnglish ?? String)(text ?? '').replace(/\s+/g, ' ').trim();
const shown = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
};
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  if (node.hasAttribute('aria-label')) return node.getAttribute('aria-label');
  if (node.tagName === 'IMG') return node.alt;
  // Letters that stand out inside a word do not break it.
  const tight = (one) => one.nodeType !== Node.ELEMENT_NODE || one.tagName === 'B';
  return [...node.childNodes].reduce(
    (said, one) => said + (tight(one) && (!one.previousSibling || tight(one.previousSibling)) ? '' : ' ') + spoken(one),
    '',
  );
};
const nameOf = (element) => {
  const by = (ids) => ids.split(/\s+/).map((id) => plain(document.getElementById(id)?.textContent)).join(' ');
  if (element.hasAttribute('aria-labelledby')) return plain(by(element.getAttribute('aria-labelledby')));
  if (element.hasAttribute('aria-label')) return plain(element.getAttribute('aria-label'));
  if (element.labels?.length) return plain([...element.labels].map(spoken).join(' '));
  return plain(spoken(element)) || plain(element.title) || plain(element.placeholder);
};
const found = [...document.querySelectorAll(ROLES[role])].filter(shown).map((element) => [nameOf(element), element]);
const best = (among) =>
  (among.find(([name]) => name === wanted) ?? among.find(([name]) => name.startsWith(wanted)))?.[1];
// What is on the page comes before a tab of the same name.
const tabs = [...document.querySelectorAll(ROLES.tab)];
const onPage = role === 'button' ? found.filter(([, element]) => !tabs.includes(element)) : found;
return {
  element: best(onPage) ?? best(found) ?? null,
  names: found.map(([name]) => name).slice(0, 60),
};
