import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { opening, visit } from './visit.js';

const INPUTS = ['wheel', 'touchmove', 'keydown'] as const;

/** How far an element and all around it are scrolled, in px. */
export function scrollOffset(element: Element): number {
  let offset = 0;
  for (let node: Element | null | undefined = element; node;) {
    offset += node.scrollTop;
    node = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
  }
  return offset;
}

/** After a reload and on the way back, the browser itself scrolls to where it was. */
const openedByLink = () => {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate';
};

/** Notices whether the reader has scrolled since the page is at its present address: then nothing else may scroll. */
export class ReaderScroll implements ReactiveController {
  /** The visit in which the reader scrolled last. */
  #visit = '';

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  get scrolled(): boolean {
    const now = visit();
    return now === this.#visit || (now === opening && openedByLink() && scrollOffset(this.host) > 0);
  }

  hostConnected(): void {
    for (const type of INPUTS) window.addEventListener(type, this, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const type of INPUTS) window.removeEventListener(type, this, { capture: true });
  }

  handleEvent({ type, key = '' }: Event & { readonly key?: string }): void {
    if (type !== 'keydown' || /^(Arrow|Page|Home|End|Tab| )/.test(key)) this.#visit = visit();
  }
}
