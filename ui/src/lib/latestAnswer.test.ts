import { describe, expect, it } from 'vitest';

import { LatestAnswer } from './latestAnswer';

/** Answers that come when they are told to. */
function slow() {
  const open: { question: string; answer: () => void; fail: () => void }[] = [];
  const ask = (question: string) =>
    new Promise<string>((resolve, reject) =>
      open.push({ question, answer: () => resolve(`of ${question}`), fail: () => reject(new Error(question)) }),
    );
  return { open, ask };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('questions that follow one another', () => {
  it('are asked one at a time, and those between never', async () => {
    const { open, ask } = slow();
    const heard: string[] = [];
    const latest = new LatestAnswer<string, string>(
      ask,
      (answer) => heard.push(answer),
      () => heard.push('failed'),
    );
    latest.put('h');
    latest.put('ha');
    latest.put('har');
    expect(open.map((one) => one.question)).toEqual(['h']);
    open[0]?.answer();
    await settled();
    expect(open.map((one) => one.question)).toEqual(['h', 'har']);
    open[1]?.answer();
    await settled();
    expect(heard).toEqual(['of har']);
  });

  it('are not heard, answered or refused, once they are of no interest', async () => {
    const { open, ask } = slow();
    const heard: string[] = [];
    const latest = new LatestAnswer<string, string>(
      ask,
      (answer) => heard.push(answer),
      () => heard.push('failed'),
    );
    latest.put('h');
    latest.forget();
    open[0]?.fail();
    await settled();
    latest.put('x');
    open[1]?.fail();
    await settled();
    expect(heard).toEqual(['failed']);
  });
});
