// A field that is as high as its text.

import type { Attachment } from 'svelte/attachments';

/** Keeps a text area as high as its text, which is read so that a change of it is seen. */
export function growing(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    void text();
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  };
}
