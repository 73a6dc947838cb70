import { isServer, type ReactiveController } from 'lit';
import type { Stance, TimeSpan } from '../../document/index.js';
import { isWithin } from '../../evidence/dated-evidence.js';
import { EvidenceNavigator } from '../behaviours/evidence-navigator.js';
import type { SectionHost, SectionView } from '../section.js';
import { PrintController } from '../behaviours/print-controller.js';
import { type Choice, type RowList, type RowLister, rowLister } from './row-list.js';
import { ExportController } from '../behaviours/export-controller.js';

/** So many rows are shown at first. */
const INITIAL_ROWS = 40;

/** No more than these are made or changed at a stroke, unless the reader asks for them: one would notice. */
const MAX_ROWS_PER_UPDATE = 400;

const START: Choice = { query: '', column: undefined, down: false, start: 0, limit: INITIAL_ROWS };

const ON_SERVER: boolean = isServer;

/** The section of a host that offers to take the evidence along, while the host renders: one of them does. */
const exporters = new WeakMap<SectionHost, EvidenceController>();

/** The index of the piece in whose row an element stands. */
function indexOf(element: Element): number | undefined {
  const index = element.closest('[data-row]')?.getAttribute('data-row');
  return index ? Number(index) : undefined;
}

/** What the reader makes of the evidence of one side: its order, how much of it is shown, and what is done with it. */
export class EvidenceController implements ReactiveController {
  choice: Choice;
  /** False once a point was asked for and nothing showed one. */
  hasPoints = true;
  readonly exporter: ExportController;
  #view: SectionView | undefined;
  readonly #navigator: EvidenceNavigator;
  readonly #lister: RowLister;

  constructor(
    private readonly host: SectionHost,
    readonly stance: Stance,
    readonly part: 'evidence' | 'counterexamples',
  ) {
    this.exporter = new ExportController(host);
    this.#lister = rowLister(stance);
    this.#navigator = EvidenceNavigator.of(host);
    this.#navigator.registerRevealer('row', (index) => this.#ensureRendered(index));
    // What a server writes has every row, and is taken over as it is; only then is there any HTML before the first
    // update.
    const whole = ON_SERVER || (!host.hasUpdated && host.renderRoot.childElementCount > 0);
    this.choice = whole ? { ...START, limit: Infinity } : START;
    host.addController(this);
    // Paper has no button for more.
    new PrintController(host, () => {
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
      this.exporter.panel = undefined;
      this.hasPoints = true;
    } else if (before?.timeRange !== view.timeRange) this.choice = { ...this.choice, start: 0 };
    return this.#listed(view, view.timeRange);
  }

  /** True in the first section of its host that shows rows. */
  get hasExport(): boolean {
    if (!exporters.has(this.host)) exporters.set(this.host, this);
    return exporters.get(this.host) === this;
  }

  hostUpdated(): void {
    exporters.delete(this.host);
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
    const limit = Math.min(this.choice.limit, MAX_ROWS_PER_UPDATE);
    this.choice = { ...this.choice, start: 0, limit, ...change };
    this.host.requestUpdate();
  }

  /** Escape in the filter empties it; in a row it leads back to the point. */
  #leave(target: HTMLInputElement): boolean {
    const index = indexOf(target);
    if (index !== undefined) return this.#navigator.reveal('point', index);
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
        this.host.source?.setTimeRange?.(undefined);
        focus('[data-row]');
        break;
      case 'clear':
        this.#choose({ query: '' });
        focus('[type=search]');
        break;
      case 'point':
        if (index === undefined || this.#navigator.reveal('point', index)) break;
        this.hasPoints = false;
        focus(`[data-row="${index}"]`);
        break;
      case 'cite':
        this.exporter.cite(view, section, button, index);
        break;
      case 'download':
        this.exporter.download(view);
        break;
      case 'copy':
        void this.exporter.copy(view, section, button);
        break;
      case 'close':
        section.querySelector<HTMLElement>('[popover]')?.hidePopover();
        break;
      default: {
        // A link has a use of its own.
        const piece = index === undefined || target.closest('a') ? undefined : view.trend.evidence?.[index];
        if (index !== undefined && piece) this.#navigator.pick(index, piece);
      }
    }
  }

  /** Undoes what hides a piece of this side, so that the next rendering has its row. */
  #ensureRendered(index: number): boolean {
    const view = this.#view;
    const row = view && this.#listed(view).all.find((candidate) => candidate.index === index);
    if (!row || !this.host.renderRoot.querySelector(`section[part=${this.part}]`)) return false;
    const stretch = isWithin(row.time, view.timeRange) ? view.timeRange : undefined;
    if (stretch !== view.timeRange) this.host.source?.setTimeRange?.(stretch);
    this.#view = { ...view, timeRange: stretch };
    const place = () => this.#listed(view, stretch).found.indexOf(row);
    if (place() < 0) this.#choose({ query: '' });
    const at = place();
    const { start, limit } = this.choice;
    if (at < start || at >= start + limit) {
      const near = at < MAX_ROWS_PER_UPDATE;
      const change = near
        ? { start: 0, limit: at - (at % INITIAL_ROWS) + INITIAL_ROWS }
        : { start: at - INITIAL_ROWS / 2, limit: INITIAL_ROWS };
      this.choice = { ...this.choice, ...change };
    }
    return true;
  }
}
