// Whether the capture line is open. It may be asked for from anywhere: a key, the rail, the palette.

import { onLock } from './onLock';

class Capture {
  open = $state(false);

  show() {
    this.open = true;
  }

  hide() {
    this.open = false;
  }
}

export const capture = new Capture();

onLock(() => capture.hide());
