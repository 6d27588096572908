// Whether the palette is open. It may be asked for from anywhere: a key, the rail, a screen's own command.

import { onLock } from './onLock';

class Palette {
  open = $state(false);

  show() {
    this.open = true;
  }

  hide() {
    this.open = false;
  }
}

export const palette = new Palette();

onLock(() => palette.hide());
