// What every browser test needs: elements in the page, waiting without sleeping, and a look through shadow roots.
// What tests mount is removed after each of them.

import { loadOnDemand } from '../../src/sections/behaviours/on-demand.js';
import { manyPieces, trendWithPieces } from '../fixtures/many.js';
import './support/failures.js';
import { until } from './support/wait.js';
import { ELEMENTS, fromServer, remember, standsFor } from './support/served-elements.js';

export { axe } from './support/axe.js';
export { consoleSpy, type ConsoleSpy } from './support/console-spy.js';
export { describeWithFixtures, renderedHere, withSource } from './support/fixtures.js';
export { fault, origins, ownServer, requests, sent, uniqueKey } from './support/faults.js';
export { emulate, press, viewport } from './support/input.js';
export { frames, nextEvent, until } from './support/wait.js';

// What answers readers is loaded on demand: tests of late answers hold it back in pages of their own.
before(() => ('dist' in document.documentElement.dataset ? loadAnswers() : loadOnDemand()));

/** Has the elements of dist/ load their companions, as a reader does: by a press that they answer. */
async function loadAnswers(): Promise<void> {
  if (!customElements.get('evidence-table')) return;
  const table = await mount('<evidence-table></evidence-table>', trendWithPieces(manyPieces(1)));
  const within = (selector: string) => table.shadowRoot?.querySelector<HTMLElement>(selector);
  await until(() => within('[name=cite]'), { what: 'the button' });
  within('[name=cite]')?.click();
  await until(() => within('dialog')?.hasAttribute('open'), { what: 'the companions' });
  unmount();
}

const mounted: Element[] = [];

const unmount = () => {
  for (const container of mounted.splice(0)) container.remove();
};

afterEach(() => {
  unmount();
  // A deep link left behind would steer the next test.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
});

/** Hands a document to the elements that a server did not hand it to. */
function give(page: Element, trend: object): void {
  for (const element of page.querySelectorAll(ELEMENTS.join()))
    if (!element.hasAttribute('served')) Object.assign(element, { trend });
}

/**
 * Puts markup into the page as a parser would, declarative shadow roots included, and waits for the first render
 * of its first element, which it returns. A `trend` is handed to every element of ours in it. With the fixture "hydrated"
 * a server renders before whatever has a trend of the demo for its `src`, or is handed a document.
 */
export async function mount<T extends HTMLElement = HTMLElement>(markup: string, trend?: object): Promise<T> {
  const container = document.createElement('div');
  container.setHTMLUnsafe(await fromServer(markup, trend));
  remember(container);
  mounted.push(container);
  document.body.append(container);
  if (trend) give(container, trend);
  const element = container.firstElementChild as (T & { updateComplete?: Promise<unknown> }) | null;
  if (!element) throw new Error(`mount: no element in ${JSON.stringify(markup)}`);
  await element.updateComplete;
  return element;
}

function* elementsWithin(root: ParentNode & { shadowRoot?: ShadowRoot | null }): Generator<Element> {
  // An element of another window is no instance of this one's class.
  if (root.shadowRoot) yield* elementsWithin(root.shadowRoot);
  for (const child of root.children) {
    yield child;
    yield* elementsWithin(child);
  }
}

/** Every element below `root` that matches, through open shadow roots, a shadow tree before its host's own children. */
export function deepQueryAll<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...elementsWithin(root)].filter(
    (element): element is T => element.matches(selector) || standsFor(element, selector),
  );
}

/** The first element below `root` that matches, through open shadow roots. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's own
export function deepQuery<T extends Element = HTMLElement>(root: ParentNode, selector: string): T | null {
  return deepQueryAll<T>(root, selector)[0] ?? null;
}

/** As `deepQuery`, for an element that must be there. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's own
export function deepGet<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = deepQuery<T>(root, selector);
  if (!found)
    throw new Error(
      `Nothing matches ${selector} within ${root instanceof Element ? `<${root.localName}>` : root.nodeName}`,
    );
  return found;
}

/** The description that an element refers to, for assistive technology. */
export const describedBy = (element: Element): string | null | undefined =>
  (element.getRootNode() as ShadowRoot).getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

/** The element that has the focus, however many shadow roots it is in. */
export function deepActiveElement(page = document): Element | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
