/**
 * For pages that are being made, not for readers: tells on the console where the colours that a page gives to the
 * elements of a trend have too little contrast (WCAG 2.2 AA).
 */
import { lowContrastIn, type LowContrast } from './contrast.js';

export type { LowContrast };

const TAGS =
  'trend-card, trend-header, trend-stats, trend-meters, trend-prose, evidence-timeline, evidence-table, evidence-counterexamples, trend-faq';

function* elementsIn(root: Document | ShadowRoot | Element): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(TAGS)) yield element;
    else if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** Looks at every element of ours on the page, or within a part of it, as it is painted at the moment. */
export function checkContrast(root: Document | ShadowRoot | Element = document): LowContrast[] {
  return [...elementsIn(root)].flatMap(lowContrastIn);
}

function sentence({ element, variable, color, background, ratio, needed, of }: LowContrast): string {
  const what = variable ?? 'the page’s own colour';
  const down = (Math.floor(ratio * 100) / 100).toFixed(2);
  const criterion = of === 'text' ? '1.4.3' : '1.4.11';
  return `trend-embed: ${what} in <${element.localName}> gives ${of} ${color} on ${background}, a contrast of ${down}:1; at least ${needed}:1 is needed (WCAG 2.2, ${criterion}).`;
}

const said = new Set<string>();

function tell(): void {
  for (const message of checkContrast().map(sentence)) {
    if (said.has(message)) continue;
    said.add(message);
    // eslint-disable-next-line no-console -- what this module is for
    console.warn(message);
  }
}

/** After what is on the way is painted: a card shows its sections one by one, and others take their trend from it. */
async function soon(): Promise<void> {
  await Promise.all(
    Array.from(elementsIn(document), (element) => 'updateComplete' in element && element.updateComplete),
  );
  requestAnimationFrame(() => requestAnimationFrame(tell));
}

document.addEventListener('trend-load', () => void soon());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => void soon());
void soon();
