// Whether the palette is open. It may be asked for from anywhere: a key, the rail, a screen's own command.

import { atClose } from '../../lib/closing';

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

atClose(() => palette.hide());
