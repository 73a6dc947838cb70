import { yieldToMain } from '../../loading/yield-to-main.js';

/** How long a task may take before the next font has one of its own, in ms. */
const TASK = 5;

/** No more of the text is needed to open a font. */
const SAMPLE = 99;

let claimed = false;

/** Says which card is to open the fonts: true for the first of a page, which does it for those that follow. */
export function claimWarmup(): boolean {
  const first = !claimed;
  claimed = true;
  return first;
}

/**
 * Has the browser open the fonts of a card before there is text in them. Each size and weight is opened by itself and
 * can take as long as laying out a section, and many together hold a slow phone's page up.
 * @param content where the text will be
 * @param fontParts parts whose font is another than those before, the outer before the inner, with spaces between
 * @param text of the trend: another would ask for fonts that are not needed
 */
export async function warmUpFonts(
  content: ParentNode | null,
  fontParts: readonly string[],
  text: string,
): Promise<void> {
  let begun = performance.now();
  for (const path of fontParts) {
    if (performance.now() - begun > TASK) {
      await yieldToMain();
      begun = performance.now();
    }
    // Without height it moves nothing, and it has gone before the next frame.
    const probe = document.createElement('div');
    Object.assign(probe.style, { blockSize: '0', overflow: 'hidden' });
    let inner: HTMLElement = probe;
    for (const name of path.split(' ')) {
      inner = inner.appendChild(document.createElement('span'));
      inner.setAttribute('part', name);
      inner.className = name;
      inner.append(text.slice(0, SAMPLE));
    }
    content?.append(probe);
    probe.getBoundingClientRect();
    probe.remove();
  }
}
