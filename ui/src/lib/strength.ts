// How hard a passphrase is to guess: zxcvbn, loaded only when a passphrase is being chosen. It runs here alone; what is
// typed goes nowhere.

/** 0 (at once) to 4 (out of reach), as zxcvbn counts, with the reason if it is weak. */
export interface Strength {
  score: 0 | 1 | 2 | 3 | 4;
  reason: 'repeated' | 'common' | null;
}

/** The least that may lock a vault. */
export const ENOUGH = 3;

const REASONS: Record<string, Strength['reason']> = {
  dictionary: 'common',
  repeat: 'repeated',
  sequence: 'repeated',
  spatial: 'repeated',
};

type Measure = (passphrase: string) => Strength;
let loading: Promise<Measure> | undefined;

async function load(): Promise<Measure> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ graphs: common.adjacencyGraphs, dictionary: common.dictionary });
  return (passphrase) => {
    const found = zxcvbn.check(passphrase);
    const longest = [...found.sequence].sort((a, b) => b.token.length - a.token.length)[0];
    const reason = found.score < ENOUGH && longest ? (REASONS[longest.pattern] ?? null) : null;
    return { score: found.score as Strength['score'], reason };
  };
}

/** Measures a passphrase. */
export async function measure(passphrase: string): Promise<Strength> {
  loading ??= load();
  return (await loading)(passphrase);
}
