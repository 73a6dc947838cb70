// Elements of the "hydrated" fixture, as a server sends them. What a server has in place of the element of one section is a
// card with that section.

import { presentFixture } from './fixtures.js';
import { until } from './wait.js';

const SECTIONS: Readonly<Record<string, string>> = {
  'trend-header': 'header',
  'trend-stats': 'stats',
  'trend-meters': 'meters',
  'trend-prose': 'explanation',
  'evidence-timeline': 'timeline',
  'evidence-table': 'evidence',
  'evidence-counterexamples': 'counterexamples',
  'trend-faq': 'faq',
};

/** All elements that show a trend. */
export const ELEMENTS = ['trend-card', ...Object.keys(SECTIONS)];

/** What the attributes of an element are as options of the server's. */
const OPTIONS: Readonly<Record<string, string>> = {
  src: 'src',
  sections: 'sections',
  section: 'sections',
  theme: 'theme',
  'heading-level': 'headingLevel',
};

/** The name of one of the demo's trends, in an element's `src`. */
const demoName = (element: Element): string | undefined =>
  /^\/demo\/trends\/([\w-]+)\.json(?=[?#]|$)/.exec(element.getAttribute('src') ?? '')?.[1];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** An element as a server sends it; undefined where it refuses the document. */
async function rendered(element: Element, trend: object | undefined): Promise<string | undefined> {
  const { localName } = element;
  const section = SECTIONS[localName];
  const options = new URLSearchParams(section === undefined ? {} : { sections: section });
  let others = section === undefined ? '' : ` data-stands-for="${localName}"`;
  for (const { name, value } of element.attributes) {
    const option = section !== undefined && name === 'sections' ? undefined : OPTIONS[name];
    if (option !== undefined) options.set(option, value);
    else if (name !== 'sections') others += ` ${name}="${escaped(value)}"`;
  }
  const name = trend ? '' : demoName(element);
  if (name) options.set('url', new URL(element.getAttribute('src') ?? '', location.href).href);
  const body = trend ? { method: 'POST', body: JSON.stringify(trend) } : {};
  const answer = await fetch(`/__served__/${name}?${String(options)}`, body);
  if (answer.status === 422) return undefined;
  const html = await answer.text();
  if (!answer.ok) throw new Error(html);
  return html
    .replace('<trend-card', (start) => start + others)
    .replace(/<\/trend-card>$/, (end) => element.innerHTML + end);
}

/**
 * Markup with its elements as a server sends them: those with one of the demo's trends for a `src`, or all where a
 * `trend` is handed to them. As it is with the fixture "client".
 */
export async function fromServer(markup: string, trend?: object): Promise<string> {
  if (!presentFixture().hydrated) return markup;
  // In a document of its own: nothing comes alive before it is as it should be.
  const page = document.implementation.createHTMLDocument().createElement('div');
  page.setHTMLUnsafe(markup);
  const elements = [...page.querySelectorAll(ELEMENTS.join())].filter((element) => trend ?? demoName(element));
  const htmls = await Promise.all(elements.map((element) => rendered(element, trend)));
  if (htmls.every((html) => html === undefined)) return markup;
  for (const [i, element] of elements.entries())
    if (htmls[i] !== undefined) element.replaceWith(page.ownerDocument.createComment(`served ${i}`));
  return page.innerHTML.replace(/<!--served (\d+)-->/g, (_, i) => htmls[Number(i)] ?? '');
}

/** Whether an element matches a selector, or stands for one that would, by its name. */
export const standsFor = (element: Element, selector: string): boolean =>
  element instanceof HTMLElement && element.dataset['standsFor'] === selector;

const served = new WeakSet<Element>();

/** Remembers the elements of a page that came from a server just now. */
export function remember(page: Element): void {
  for (const element of page.querySelectorAll('trend-card[served]'))
    if (element.shadowRoot?.querySelector('style')) served.add(element);
}

/** Fails where an element came from a server, and was rendered anew in place of being taken over. */
export function expectTakenOver(element: Element): void {
  // Its style comes with the server's HTML, and goes with it.
  if (served.has(element) && !element.shadowRoot?.querySelector('style'))
    throw new Error(`<${element.localName}> was not taken over, but rendered anew`);
}

/** Waits until a timeline is drawn for its own width: one from a server is when it is out of view, so it is for a moment. */
export async function whenRedrawn(element: HTMLElement): Promise<void> {
  const chart = element.shadowRoot?.querySelector<SVGSVGElement>('[part~=chart]');
  const plot = chart?.closest('.plot');
  if (!served.has(element) || !chart || !plot?.clientWidth) return;
  const { translate } = element.style;
  element.style.translate = '0 -100000px';
  // For type of up to 16 px it is as wide as its place, and for larger type narrower.
  const type = parseFloat(getComputedStyle(plot).fontSize);
  const width = Math.floor((plot.clientWidth * 16) / Math.max(16, type));
  await until(() => chart.viewBox.baseVal.width === width, { what: 'the timeline to be drawn anew' });
  element.style.translate = translate;
  await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
}
