// Room for labels along a line: each stands under its mark, none over another.

export interface Label {
  /** Where its mark is, in pixels from the left. */
  at: number;
  text: string;
}

/** How wide letters are at 12 pixels: figures all the same, other letters as they are on the average. */
const FIGURE = 7.2;
const SPACE = 3;
const PERCENT = 11;
const LETTER = 6.6;
/** Kept free between two labels. */
const APART = 6;

/** About how wide a text is, in pixels. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, one) => sum + (/\d/.test(one) ? FIGURE : one === ' ' ? SPACE : one === '%' ? PERCENT : LETTER),
    0,
  );

/** The centre of each label, as near to its mark as the width lets it; null where one before it in the list has taken the
 *  room. The most important come first. */
export function centres(labels: Label[], width: number): (number | null)[] {
  const taken: [number, number][] = [];
  return labels.map(({ at, text }) => {
    const half = widthOf(text) / 2;
    const centre = Math.min(Math.max(at, half), width - half);
    const [left, right] = [centre - half, centre + half];
    if (left < 0 || taken.some(([from, to]) => left < to + APART && right > from - APART)) return null;
    taken.push([left, right]);
    return centre;
  });
}

/** The same for a row of marks as regular as ticks: all of them, or every second, or every third, from the last. */
export function evenCentres(labels: Label[], width: number): (number | null)[] {
  for (let step = 1; step <= labels.length; step += 1) {
    const kept = (n: number) => (labels.length - 1 - n) % step === 0;
    const placed = centres(
      labels.filter((_, n) => kept(n)),
      width,
    );
    if (!placed.includes(null)) return labels.map((_, n) => (kept(n) ? (placed.shift() ?? null) : null));
  }
  return labels.map(() => null);
}
