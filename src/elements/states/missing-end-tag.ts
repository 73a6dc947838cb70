import { warnOnce } from '../../console/warn-once.js';

/** What a page hardly puts into a fallback, and often has after an element. */
const REST_OF_PAGE =
  ':scope > :is(h1, h2, h3, h4, h5, h6, section, article, main, nav, aside, footer, trend-card, trend-provider):not([slot])';

/**
 * Whether an element ends where its parent does, as it does without an end tag, and holds text of its own or several
 * elements; a page that closes it writes a line end after it.
 */
const hasTail = ({ nextSibling, lastChild, childElementCount, childNodes }: Element): boolean =>
  !nextSibling &&
  /\n\s*$/.test(lastChild?.nodeValue ?? '') &&
  (childElementCount > 1 || [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()));

/** Names the end tag that is missing where an element seems to have the rest of its parent for its fallback. */
export function warnOfMissingEndTag(host: Element): void {
  if (typeof document === 'undefined') return;
  if (host.ownerDocument.readyState === 'loading') {
    host.ownerDocument.addEventListener('DOMContentLoaded', () => warnOfMissingEndTag(host), { once: true });
    return;
  }
  const { localName, nextElementSibling, nextSibling } = host;
  // A provider shows all that is inside.
  if (
    localName === 'trend-provider' ||
    nextElementSibling ||
    nextSibling?.nodeValue?.trim() ||
    !(host.querySelector(REST_OF_PAGE) || hasTail(host))
  )
    return;
  const src = host.getAttribute('src') ?? '';
  warnOnce(
    `<${localName} src="${src}"> hides what stands after it, as its fallback, if its end tag is missing: write </${localName}>, because "/>" does not close it.`,
  );
}
