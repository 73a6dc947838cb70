import type { ReactiveController } from 'lit';
import { readHash } from '../../document/deep-link.js';
import type { FaqItem, TrendDocument } from '../../document/index.js';
import type { SectionHost } from '../section.js';
import { EvidenceNavigator } from './evidence-navigator.js';

/** The connected followers of the page, which has one address for all of them. */
const connected = new Set<DeepLinks>();

/** Whether the hash with which the page opened was followed, or overtaken by a later one. */
let opened = false;

/** Whether the hash belongs to the page's own router. */
const isRouted = () => /^#[!/]/.test(location.hash);

function trendOf({ source }: SectionHost): TrendDocument | undefined {
  return source?.state.status === 'ready' ? source.state.trend : undefined;
}

/** The first element in document order that shows what the hash names reveals it. */
function followHash(): void {
  const inOrder = [...connected].sort((a, b) =>
    a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  inOrder.some((links) => links.follow(location.hash));
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
    if (connected.size === 0) addEventListener('hashchange', followHash);
    connected.add(this);
    this.host.renderRoot.addEventListener('click', this.#clicked);
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size === 0) removeEventListener('hashchange', followHash);
    this.host.renderRoot.removeEventListener('click', this.#clicked);
  }

  hostUpdated(): void {
    const trend = trendOf(this.host);
    if (trend === this.#trend) return;
    this.#trend = trend;
    // After two frames, other elements have rendered the trend too, and a timeline knows its width.
    if (location.hash && !opened) requestAnimationFrame(() => requestAnimationFrame(() => this.#open()));
  }

  /** Follows the opening hash again: there are more places than before. */
  retry(): void {
    this.#trend = undefined;
    this.hostUpdated();
  }

  /** @returns false where the hash names nothing that this element or its peers show */
  follow(hash: string, focus = true): boolean {
    const target = this.#trend && this.host.isConnected && readHash(hash, this.#trend);
    if (!target) return false;
    const { kind, index } = target;
    const { navigator } = this;
    const found =
      kind === 'faq'
        ? navigator.reveal('question', index, focus)
        : navigator.reveal('row', index, focus) || navigator.reveal('point', index, focus);
    if (!found) return false;
    opened = true;
    const evidence = kind === 'evidence' && this.#trend?.evidence?.[index];
    if (evidence && index !== this.host.source?.selected) navigator.pick(index, evidence);
    return true;
  }

  /** The focus moves only if nothing has it yet. */
  #open(): void {
    const active = document.activeElement;
    if (!opened) this.follow(location.hash, !active || active === document.body);
  }

  /** Follows a link to this page, whatever its `<base>`, and without the page's router where that uses the hash. */
  readonly #clicked = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[part~=link]');
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    if (isRouted() || location.hash === link.hash) this.follow(link.hash);
    else location.hash = link.hash;
  };
}

/** Lets an element follow deep links to what it shows. */
export function followDeepLinks(host: SectionHost): EvidenceNavigator {
  const navigator = EvidenceNavigator.of(host);
  navigator.deepLinks ??= new DeepLinks(host, navigator);
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
