/**
 * For development only: warns on the console when the colours that a page sets give the elements too little contrast
 * (WCAG 2.2 AA), and of names in the attribute `sections` that no section has.
 */
import { warnOnce } from '../console/warn-once.js';
import { lowContrastIn, type LowContrast } from './contrast.js';
import { unknownSections } from './sections.js';

export type { LowContrast };

const TAGS =
  'trend-card, trend-header, trend-stats, trend-meters, trend-prose, evidence-timeline, evidence-table, evidence-counterexamples, trend-faq';

function* elementsIn(root: Document | ShadowRoot | Element): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(TAGS)) yield element;
    else if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** Checks the elements of this package in a page or a part of it, as currently painted. */
export function checkContrast(root: Document | ShadowRoot | Element = document): LowContrast[] {
  return [...elementsIn(root)].flatMap(lowContrastIn);
}

function sentence({ element, variable, color, background, ratio, needed, of }: LowContrast): string {
  const source = variable ?? 'the page’s own colour';
  const down = (Math.floor(ratio * 100) / 100).toFixed(2);
  const criterion = of === 'text' ? '1.4.3' : '1.4.11';
  return `${source} in <${element.localName}> gives ${of} ${color} on ${background}, a contrast of ${down}:1; at least ${needed}:1 is needed (WCAG 2.2, ${criterion}).`;
}

function warn(): void {
  const cards = [...elementsIn(document)].filter(({ localName }) => localName === 'trend-card');
  checkContrast().map(sentence).forEach(warnOnce);
  cards.flatMap((card) => unknownSections(card.getAttribute('sections') ?? '')).forEach(warnOnce);
}

/** Checks after pending updates are painted: a card renders in slices, and other elements take their trend from it. */
async function checkWhenPainted(): Promise<void> {
  await Promise.all([...elementsIn(document)].map((element) => 'updateComplete' in element && element.updateComplete));
  requestAnimationFrame(() => requestAnimationFrame(warn));
}

document.addEventListener('trend-load', () => void checkWhenPainted());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => void checkWhenPainted());
void checkWhenPainted();
