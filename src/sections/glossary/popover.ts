import { windowRect } from '../timeline/window-rect.js';

/** Between the meaning and its term, and at least between it and the edge of the window, in px. */
const GAP = 8;

const buttonOf = (term: Element): HTMLButtonElement | null => term.querySelector('button');

const meaningOf = (term: Element): HTMLElement => term.nextElementSibling as HTMLElement;

const isOpen = (meaning: Element): boolean => meaning.matches(':popover-open');

/** Places an open meaning below its term, or above it where there is no room, within the window. */
function place(term: Element): void {
  const meaning = meaningOf(term);
  const { style } = meaning;
  // Without a script it is in the middle of the window.
  style.inset = '0 auto auto 0';
  style.margin = '0';
  const { clientWidth, clientHeight } = term.ownerDocument.documentElement;
  const at = windowRect(term);
  const { width, height } = windowRect(meaning);
  const start = getComputedStyle(meaning).direction === 'rtl' ? at.right - width : at.left;
  const below = at.bottom + GAP;
  const top = below + height + GAP > clientHeight && at.top > height + 2 * GAP ? at.top - GAP - height : below;
  const within = (from: number, size: number, end: number) => Math.max(GAP, Math.min(from, end - GAP - size));
  // A term that is scrolled out of the window takes its meaning along.
  const seen = at.bottom > 0 && at.top < clientHeight;
  // Rectangles are in px of the window, lengths in those of the element: CSS `zoom` around it makes them differ.
  const zoom = width / meaning.offsetWidth || 1;
  const x = within(start, width, clientWidth) / zoom;
  const y = (seen ? within(top, height, clientHeight) : top) / zoom;
  style.translate = `${x}px ${y}px`;
}

/** Shows the meaning of a term, and keeps it beside the term while the page scrolls. */
function show(term: Element): void {
  const meaning = meaningOf(term);
  const { defaultView: page } = term.ownerDocument;
  const listening = new AbortController();
  const { signal } = listening;
  meaning.showPopover();
  place(term);
  const follow = ({ type }: Event) => {
    // On paper each meaning stands after its term, but for one in the top layer.
    if (isOpen(meaning) && type === 'beforeprint') meaning.hidePopover();
    if (isOpen(meaning)) place(term);
    else listening.abort();
  };
  page?.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  page?.addEventListener('beforeprint', follow, { signal });
  // Not every browser gives the focus to a button that is clicked: without it, Escape would be the page's.
  buttonOf(term)?.focus({ preventScroll: true });
}

/** The term whose meaning was open when a press began: the press itself closes it, where it meets none of its button. */
let pressed: EventTarget | null = null;

export function pressTerm({ currentTarget }: Event): void {
  pressed = isOpen(meaningOf(currentTarget as Element)) ? currentTarget : null;
}

/** A click on a term shows its meaning, or hides it. */
export function clickTerm(event: Event): void {
  const term = event.currentTarget as Element;
  const meaning = meaningOf(term);
  // Not the browser's own: it is placed before it is painted.
  event.preventDefault();
  if (isOpen(meaning)) meaning.hidePopover();
  else if (pressed !== term || event.target === buttonOf(term)) show(term);
  pressed = null;
}

/** Escape closes the meaning, before anything around it. */
export function closeOnEscape(event: KeyboardEvent): void {
  const meaning = meaningOf(event.currentTarget as Element);
  if (event.key !== 'Escape' || !isOpen(meaning)) return;
  meaning.hidePopover();
  event.preventDefault();
}
