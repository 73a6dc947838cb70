import { isServer, type ReactiveController } from 'lit';
import type { Stance, TimeSpan } from '../../../document/index.js';
import { isWithin } from '../../../layout/timeline-points.js';
import { EvidenceLinks } from '../evidence-links.js';
import type { SectionHost, SectionView } from '../section.js';
import { OnPaper } from '../on-paper.js';
import { type Choice, type RowList, type RowLister, rowLister } from './row-list.js';
import { TakeAlong } from './take-along.js';

/** So many rows are shown at first. */
const FIRST = 40;

/** No more than these are made or changed at a stroke, unless the reader asks for them: one would notice. */
const AT_A_STROKE = 400;

const START: Choice = { query: '', column: undefined, down: false, start: 0, limit: FIRST };

const ON_SERVER: boolean = isServer;

/** The section of a host that offers to take the evidence along, while the host renders: one of them does. */
const offering = new WeakMap<SectionHost, EvidenceRows>();

/** The index of the piece in whose row an element stands. */
function indexOf(element: Element): number | undefined {
  const index = element.closest('[data-row]')?.getAttribute('data-row');
  return index ? Number(index) : undefined;
}

/** What the reader makes of the evidence of one side: its order, how much of it is shown, and what is done with it. */
export class EvidenceRows implements ReactiveController {
  choice: Choice;
  /** False once a point was asked for and nothing showed one. */
  hasPoints = true;
  readonly along: TakeAlong;
  #view: SectionView | undefined;
  readonly #links: EvidenceLinks;
  readonly #lister: RowLister;

  constructor(
    private readonly host: SectionHost,
    readonly stance: Stance,
    readonly part: 'evidence' | 'counterexamples',
  ) {
    this.along = new TakeAlong(host);
    this.#lister = rowLister(stance);
    this.#links = EvidenceLinks.of(host);
    this.#links.offer('row', (index) => this.#bringIn(index));
    // What a server writes has every row, and is taken over as it is; only then is there any HTML before the first
    // update.
    const whole = ON_SERVER || (!host.hasUpdated && host.renderRoot.childElementCount > 0);
    this.choice = whole ? { ...START, limit: Infinity } : START;
    host.addController(this);
    // Paper has no button for more.
    new OnPaper(host, () => {
      const before = this.choice;
      this.choice = { ...before, start: 0, limit: Infinity };
      return () => {
        this.choice = before;
      };
    });
  }

  /** The rows for a view. */
  list(view: SectionView): RowList {
    const before = this.#view;
    this.#view = view;
    if (before && before.trend !== view.trend) {
      this.choice = START;
      this.along.panel = undefined;
      this.hasPoints = true;
    } else if (before?.stretch !== view.stretch) this.choice = { ...this.choice, start: 0 };
    return this.#listed(view, view.stretch);
  }

  /** True in the first section of its host that shows rows. */
  get offers(): boolean {
    if (!offering.has(this.host)) offering.set(this.host, this);
    return offering.get(this.host) === this;
  }

  hostUpdated(): void {
    offering.delete(this.host);
  }

  /** Hears of every click, every input and every key in the section. */
  handleEvent(event: Event): void {
    const target = event.target as HTMLInputElement;
    if (event.type === 'input') this.#choose({ query: target.value });
    else if (event.type === 'click') this.#click(target, event.currentTarget as Element);
    else if ((event as KeyboardEvent).key === 'Escape' && this.#leave(target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #listed({ trend, lang }: SectionView, stretch?: TimeSpan): RowList {
    return this.#lister(trend, lang, stretch, this.choice);
  }

  #choose(change: Partial<Choice>): void {
    const limit = Math.min(this.choice.limit, AT_A_STROKE);
    this.choice = { ...this.choice, start: 0, limit, ...change };
    this.host.requestUpdate();
  }

  /** Escape in the filter empties it; in a row it leads back to the point. */
  #leave(target: HTMLInputElement): boolean {
    const index = indexOf(target);
    if (index !== undefined) return this.#links.go('point', index);
    if (target.type !== 'search' || !this.choice.query) return false;
    this.#choose({ query: '' });
    return true;
  }

  #click(target: Element, section: Element): void {
    const view = this.#view;
    if (!view) return;
    const { column, down, start, limit } = this.choice;
    const index = indexOf(target);
    const button = target.closest('button');
    const focus = (selector: string, at = 0) => {
      this.host.requestUpdate();
      void this.host.updateComplete.then(() => section.querySelectorAll<HTMLElement>(selector)[at]?.focus());
    };
    switch (button?.name) {
      case 'company':
      case 'date':
        // Up, down, and back to the document's own order.
        if (column !== button.name) this.#choose({ column: button.name, down: false });
        else this.#choose(down ? { column: undefined } : { down: true });
        break;
      case 'more':
        this.#choose({ start, limit: limit * 2 });
        focus('[data-row]', limit);
        break;
      case 'before': {
        const from = Math.max(0, start - limit);
        this.#choose({ start: from, limit: limit + start - from });
        focus('[data-row]');
        break;
      }
      case 'all':
        this.host.source?.zoom?.(undefined);
        focus('[data-row]');
        break;
      case 'clear':
        this.#choose({ query: '' });
        focus('[type=search]');
        break;
      case 'point':
        if (index === undefined || this.#links.go('point', index)) break;
        this.hasPoints = false;
        focus(`[data-row="${index}"]`);
        break;
      case 'cite':
        this.along.cite(view, section, button, index);
        break;
      case 'download':
        this.along.download(view);
        break;
      case 'copy':
        void this.along.copy(view, section, button);
        break;
      case 'close':
        section.querySelector<HTMLElement>('[popover]')?.hidePopover();
        break;
      default: {
        // A link has a use of its own.
        const piece = index === undefined || target.closest('a') ? undefined : view.trend.evidence?.[index];
        if (index !== undefined && piece) this.#links.pick(index, piece);
      }
    }
  }

  /** Undoes what hides a piece of this side, so that the next rendering has its row. */
  #bringIn(index: number): boolean {
    const view = this.#view;
    const row = view && this.#listed(view).all.find((candidate) => candidate.index === index);
    if (!row || !this.host.renderRoot.querySelector(`section[part=${this.part}]`)) return false;
    const stretch = isWithin(row.time, view.stretch) ? view.stretch : undefined;
    if (stretch !== view.stretch) this.host.source?.zoom?.(stretch);
    this.#view = { ...view, stretch };
    const place = () => this.#listed(view, stretch).found.indexOf(row);
    if (place() < 0) this.#choose({ query: '' });
    const at = place();
    const { start, limit } = this.choice;
    if (at < start || at >= start + limit) {
      const near = at < AT_A_STROKE;
      const change = near ? { start: 0, limit: at - (at % FIRST) + FIRST } : { start: at - FIRST / 2, limit: FIRST };
      this.choice = { ...this.choice, ...change };
    }
    return true;
  }
}
