// What a screen is asked to do as it opens: a command given elsewhere that belongs there.

type Wish = 'new-account';

class PendingCommand {
  private wish = $state<Wish | null>(null);

  ask(wish: Wish) {
    this.wish = wish;
  }

  /** True once, for the screen that can do it. */
  take(wish: Wish): boolean {
    if (this.wish !== wish) return false;
    this.wish = null;
    return true;
  }
}

export const pendingCommand = new PendingCommand();
