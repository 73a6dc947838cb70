import { nextTask } from '../../loading/next-task.js';

/** How long a task may take before the next font has one of its own, in ms. */
const TASK = 5;

let opened = false;

/** True once in a page: its first card opens the fonts for those that follow. */
export function firstToOpenFonts(): boolean {
  const first = !opened;
  opened = true;
  return first;
}

/**
 * Has the browser open the fonts of a card before there is text in them. Each size and weight is opened by itself and
 * takes as long as laying out a section, and many together hold a slow phone's page up.
 * @param content where the text will be
 * @param types parts whose type is their own, the outer before the inner, with spaces between
 * @param text of the trend: another would ask for fonts that are not needed
 */
export async function openFonts(content: ParentNode | null, types: readonly string[], text: string): Promise<void> {
  let begun = performance.now();
  for (const type of types) {
    if (performance.now() - begun > TASK) {
      await nextTask();
      begun = performance.now();
    }
    // Without height it moves nothing, and it has gone before the next frame.
    const probe = document.createElement('div');
    Object.assign(probe.style, { blockSize: '0', overflow: 'hidden' });
    let inner: HTMLElement = probe;
    for (const name of type.split(' ')) {
      inner = inner.appendChild(document.createElement('span'));
      inner.setAttribute('part', name);
      inner.className = name;
      inner.append(text);
    }
    content?.append(probe);
    probe.getBoundingClientRect();
    probe.remove();
  }
}
