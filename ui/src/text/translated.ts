// The place at which a catalogue becomes another's language.

/** Puts a text into another language. A test that reads the window in a language that nobody speaks sets it before
 *  anything else runs; nobody else does. */
const translate = (globalThis as { tenureTranslates?: (text: string) => string }).tenureTranslates;

/** A catalogue, or a part of one, with every text that is in it or that it makes in the other language. */
export function translated<T>(part: T, into = translate): T {
  if (into === undefined) return part;
  const within = (one: unknown): unknown => {
    if (typeof one === 'string') return into(one);
    if (typeof one === 'function') return (...about: unknown[]) => within(one(...about));
    if (Array.isArray(one)) return one.map(within);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, within(inner)]));
  };
  return within(part) as T;
}
