// Questions that follow one another faster than they are answered: one is on its way at a time, the newest waits, the
// ones between are never asked, and an answer that comes late is not heard.

/** Answers `ask` for the newest question only. */
export class LatestAnswer<Q, A> {
  private waiting: Q | undefined;
  private busy = false;
  private turn = 0;

  constructor(
    private readonly ask: (question: Q) => Promise<A>,
    private readonly heard: (answer: A, question: Q) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Asks; what was asked before is no longer of interest. */
  put(question: Q) {
    this.turn += 1;
    this.waiting = question;
    if (!this.busy) void this.run();
  }

  /** Nothing is of interest any more. */
  forget() {
    this.turn += 1;
    this.waiting = undefined;
  }

  private async run() {
    this.busy = true;
    while (this.waiting !== undefined) {
      const question = this.waiting;
      const turn = this.turn;
      this.waiting = undefined;
      try {
        const answer = await this.ask(question);
        if (turn === this.turn) this.heard(answer, question);
      } catch (error) {
        if (turn === this.turn) this.failed(error);
      }
    }
    this.busy = false;
  }
}
