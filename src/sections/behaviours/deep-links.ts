import { isServer, type ReactiveController } from 'lit';
import { readHash } from '../../document/deep-link.js';
import type { FaqItem, TrendDocument } from '../../document/index.js';
import { EvidenceNavigator } from './evidence-navigator.js';
import type { SectionHost } from '../section.js';

const ON_SERVER: boolean = isServer;

/** What somebody has answered: the page's own address when it opened, and each change of its hash after. */
const handled = new WeakSet<object>();
const OPENING = {};

/** All that are in a page. */
const connected = new Set<DeepLinks>();

/** Of `compareDocumentPosition`. */
const FOLLOWING = 4;

/** The address belongs to the page's own router, which goes by the hash. */
const isRouted = () => /^#[!/]/.test(location.hash);

function trendOf({ source }: SectionHost): TrendDocument | undefined {
  return source?.state.status === 'ready' ? source.state.trend : undefined;
}

/**
 * Leads to what the page's address names by `#<trend id>/…`: when the trend is there, and when the hash
 * changes. A page with several of the same trend is led to the first that has it.
 */
class DeepLinks implements ReactiveController {
  #trend: TrendDocument | undefined;
  readonly #links: EvidenceNavigator;

  constructor(private readonly host: SectionHost) {
    this.#links = EvidenceNavigator.of(host);
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
    addEventListener('hashchange', this.#changed);
    this.host.renderRoot.addEventListener('click', this.#clicked);
  }

  hostDisconnected(): void {
    connected.delete(this);
    removeEventListener('hashchange', this.#changed);
    this.host.renderRoot.removeEventListener('click', this.#clicked);
  }

  hostUpdated(): void {
    const trend = trendOf(this.host);
    if (trend === this.#trend) return;
    this.#trend = trend;
    // In two frames, those beside have rendered the trend too, and a timeline knows its width.
    if (location.hash && !handled.has(OPENING))
      requestAnimationFrame(() => requestAnimationFrame(() => this.#follow(location.hash, OPENING)));
  }

  /** There is more to lead to: what could not be followed at first perhaps can be now. */
  again(): void {
    this.#trend = undefined;
    this.hostUpdated();
  }

  /** Whoever hears of it first lets all try, in the order of the page. */
  readonly #changed = (event: Event) => {
    const inPage = (a: DeepLinks, b: DeepLinks) => (a.host.compareDocumentPosition(b.host) & FOLLOWING ? -1 : 1);
    for (const each of [...connected].sort(inPage)) each.#follow(location.hash, event);
  };

  /** Shows what a hash names, unless that is done. Focus is only taken where nobody has it. */
  #follow(hash: string, occasion: object): void {
    const target = this.#trend && this.host.isConnected && readHash(hash, this.#trend);
    if (!target || handled.has(occasion)) return;
    const { kind, index } = target;
    const active = document.activeElement;
    const focus = occasion !== OPENING || !active || active === document.body;
    const found =
      kind === 'faq'
        ? this.#links.reveal('question', index, focus)
        : this.#links.reveal('row', index, focus) || this.#links.reveal('point', index, focus);
    if (!found) return;
    handled.add(occasion).add(OPENING);
    if (kind === 'evidence') this.host.source?.select(index);
  }

  /** A link within the page, whatever `<base>` the page has, and past a router that goes by the hash. */
  readonly #clicked = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[part~=link]');
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    if (isRouted() || location.hash === link.hash) this.#follow(link.hash, event);
    else location.hash = link.hash;
  };
}

const followers = new WeakMap<SectionHost, DeepLinks>();

/** Lets an element follow deep links to what it shows. */
export function followDeepLinks(host: SectionHost): EvidenceNavigator | undefined {
  if (ON_SERVER) return undefined;
  if (!followers.has(host)) followers.set(host, new DeepLinks(host));
  return EvidenceNavigator.of(host);
}

/** Lets an element follow deep links to its questions, which then open. */
export function followQuestions(host: SectionHost, questions: { toggle(item: FaqItem, open: boolean): void }): void {
  followDeepLinks(host)?.registerRevealer('question', (index) => {
    const item = trendOf(host)?.faq?.[index];
    if (item) questions.toggle(item, true);
    return item !== undefined;
  });
  followers.get(host)?.again();
}
