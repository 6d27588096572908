// A language that nobody speaks: every text of the catalogue with accents, two fifths longer, between brackets. It shows
// what has no room for another language, and what never was in the catalogue. Put into the page before its own scripts.
{
  const PLAIN = 'aceinosuyzACEINOSUYZ';
  const ACCENTED = 'áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ';
  // A letter that no text of the tests has; it makes the words longer.
  const MORE = 'ø';
  const longer = (word) => {
    const letters = [...word].map((letter) => (PLAIN.includes(letter) ? ACCENTED[PLAIN.indexOf(letter)] : letter));
    return letters.join('') + MORE.repeat(Math.round(word.length * 0.4));
  };
  /** The stretches of a text inside of brackets and outside of them. */
  const stretches = (text) => {
    const found = [{ inside: false, text: '' }];
    let depth = 0;
    for (const letter of text) {
      if (letter === '⟧') depth -= 1;
      const inside = depth > 0 || letter === '⟦' || letter === '⟧';
      if (letter === '⟦') depth += 1;
      const last = found[found.length - 1];
      if (last.inside === inside) last.text += letter;
      else found.push({ inside, text: letter });
    }
    return found;
  };
  window.tenureTranslates = (text) => {
    if (!/\p{L}/u.test(text)) return text;
    const parts = stretches(text).map(({ inside, text: part }) => (inside ? part : part.replace(/\p{L}+/gu, longer)));
    return `⟦${parts.join('')}⟧`;
  };
  window.outsideOfBrackets = (text) => stretches(text).flatMap(({ inside, text: part }) => (inside ? [] : [part]));
  window.inEnglish = (text) => text.replace(/[⟦⟧ø]/g, '').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

  // What the desk answers is a person's own, and stands as it is: every text of it, as one.
  window.answered = '';
  const heard = (value) => {
    if (typeof value === 'string') window.answered += `\n${value}`;
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(heard);
  };
  const json = Response.prototype.json;
  Response.prototype.json = async function () {
    const value = await json.call(this);
    heard(value);
    return value;
  };
}
