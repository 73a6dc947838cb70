import type { ReactiveController } from 'lit';
import { warnOnce } from '../../console/warn-once.js';
import { nearestHash, readHash, type TrendPlace } from '../../document/read-hash.js';
import type { FaqItem, TrendDocument } from '../../document/index.js';
import type { SectionHost } from '../section.js';
import { EvidenceNavigator } from './evidence-navigator.js';
import { isRendered, scrollIntoView, uncover } from './scroll-into-view.js';
import { visit } from './visit.js';

/** The connected followers of the page, which has one address for all of them. */
const connected = new Set<DeepLinks>();

/** The visit whose hash was followed, or that the reader left alone. */
let answered = '';

function trendOf({ source }: SectionHost): TrendDocument | undefined {
  return source?.state.status === 'ready' ? source.state.trend : undefined;
}

/**
 * The first element in document order that shows what the hash names reveals it; where all are hidden, the first that
 * comes to be rendered when what the page has closed around it is opened.
 */
function followHash(focus?: boolean): void {
  const { hash } = location;
  const inOrder = [...connected].sort((a, b) =>
    a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const follow = () => inOrder.some((links) => links.follow(hash, focus));
  if (follow() || (inOrder.some((links) => links.uncover(hash)) && follow())) answered = visit();
  else inOrder.some((links) => links.explain(hash));
}

const hashChanged = () => followHash();

/** Follows a link to the address at which the page already is: browsers report no change of the hash. */
function clicked(event: MouseEvent): void {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = event.composedPath().find((node) => (node as Element).localName === 'a') as
    HTMLAnchorElement | undefined;
  if (ctrlKey || metaKey || shiftKey || altKey || link?.target || link?.href !== location.href) return;
  // The page's own listeners run first and may prevent it.
  requestAnimationFrame(() => {
    if (!event.defaultPrevented) followHash();
  });
}

/** Listens while elements are connected. */
function listen(add: boolean): void {
  const method = add ? 'addEventListener' : 'removeEventListener';
  window[method]('hashchange', hashChanged);
  window[method]('click', clicked as (event: Event) => void, true);
}

/**
 * Reveals what the page's address names by `#<trend id>/…`: once the trend is there, and when the hash changes. Of
 * several elements with the same trend, the first that can does.
 */
class DeepLinks implements ReactiveController {
  #trend: TrendDocument | undefined;

  constructor(
    readonly host: SectionHost,
    private readonly navigator: EvidenceNavigator,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (connected.size === 0) listen(true);
    connected.add(this);
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size === 0) listen(false);
  }

  hostUpdated(): void {
    const trend = trendOf(this.host);
    if (trend === this.#trend) return;
    this.#trend = trend;
    // After two frames, other elements have rendered the trend too, and a timeline knows its width.
    if (location.hash && answered !== visit()) requestAnimationFrame(() => requestAnimationFrame(() => this.#open()));
  }

  /** Follows the page's hash again: there are more places than before. */
  retry(): void {
    this.#trend = undefined;
    this.hostUpdated();
  }

  /** @returns false where the hash names nothing that this element or its peers show */
  follow(hash: string, focus = true): boolean {
    if (hash === this.#hash) return this.#showTrend();
    const target = this.#read(hash);
    if (!target) return false;
    const { kind, index } = target;
    const { navigator } = this;
    const found =
      kind === 'faq'
        ? navigator.reveal('question', index, focus)
        : navigator.reveal('row', index, focus) || navigator.reveal('point', index, focus);
    if (found) this.#mark(target);
    return found;
  }

  /** @returns false where the hash names nothing in the trend, or something around the element stays closed */
  uncover(hash: string): boolean {
    if (hash !== this.#hash && !this.#read(hash)) return false;
    uncover(this.host);
    return isRendered(this.host);
  }

  /** Tells the page's author of a hash of this trend that names nothing in it. */
  explain(hash: string): boolean {
    const found = this.#trend && !this.#read(hash) && nearestHash(hash, this.#trend);
    if (!found) return false;
    warnOnce(`${hash} leads nowhere in this trend. The nearest is ${found}`);
    return true;
  }

  get #hash(): string | undefined {
    return this.#trend && `#${this.#trend.id}`;
  }

  #read(hash: string): TrendPlace | undefined {
    return this.#trend && this.host.isConnected ? readHash(hash, this.#trend) : undefined;
  }

  /** Scrolls to the trend as a whole, unless the page has an element of this id. */
  #showTrend(): boolean {
    const { host } = this;
    if (document.getElementById(location.hash.slice(1))) return false;
    const whole = host.closest('trend-provider')?.firstElementChild ?? host;
    if (!isRendered(whole)) return false;
    scrollIntoView(whole, 'start');
    return true;
  }

  #mark({ kind, index }: TrendPlace): void {
    const evidence = kind === 'evidence' && this.#trend?.evidence?.[index];
    if (evidence) this.navigator.pick(index, evidence);
  }

  /** Follows the hash at which the trend came. A reader who has scrolled since stays there, and finds the piece marked. */
  #open(): void {
    if (answered === visit()) return;
    const target = this.#read(location.hash);
    if (this.host.readerScroll?.scrolled) {
      if (target) this.#mark(target);
      if (target || location.hash === this.#hash) answered = visit();
      return;
    }
    // The focus moves only if nothing has it yet, or what another link led to.
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    followHash(!active || active.matches('body, [data-row], [data-point], [data-question]'));
  }
}

/** Lets an element follow deep links to what it shows. */
export function followDeepLinks(host: SectionHost): EvidenceNavigator {
  const navigator = EvidenceNavigator.of(host);
  if (!navigator.deepLinks) {
    const links = new DeepLinks(host, navigator);
    navigator.deepLinks = links;
    // The trend may have been there before.
    if (host.hasUpdated) links.hostUpdated();
  }
  return navigator;
}

/** Lets an element follow deep links to its questions, which then open. */
export function followQuestions(host: SectionHost, questions: { toggle(item: FaqItem, open: boolean): void }): void {
  const navigator = followDeepLinks(host);
  navigator.registerRevealer('question', (index) => {
    const item = trendOf(host)?.faq?.[index];
    if (item) questions.toggle(item, true);
    return item !== undefined;
  });
  navigator.deepLinks?.retry();
}
