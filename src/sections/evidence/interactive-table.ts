import type { TimeSpan } from '../../document/index.js';
import { isWithin } from '../../evidence/dated-evidence.js';
import { withSlack } from '../../evidence/limit.js';
import { evidenceKey, sortedEvidence } from '../../evidence/order.js';
import { evidenceSearch } from '../../evidence/search.js';
import { EvidenceNavigator } from '../behaviours/evidence-navigator.js';
import { ExportController } from '../behaviours/export-controller.js';
import { setModal } from '../behaviours/modal.js';
import type { SectionHost } from '../section.js';
import { citationStyles } from './citation.styles.js';
import { INITIAL_ROWS } from './printed-rows.js';
import type { Choice, Finder, RowLister } from './row-list.js';
import { placeHead } from './sticky-top.js';
import type { TableState } from './table-state.js';

export { citationModel } from './citation-model.js';
export { citationTemplate } from './citation.template.js';

/** Rows rendered per update before it becomes a long task; the reader may ask for more. */
const MAX_ROWS_PER_UPDATE = 400;

/** What sorts and filters rows. */
export const finder: Finder = { evidenceKey, sortedEvidence, evidenceSearch };

/** The index of the piece in whose row an element stands. */
function rowIndex(element: Element): number | undefined {
  const index = element.closest('[data-row]')?.getAttribute('data-row');
  return index ? Number(index) : undefined;
}

/** Turns clicks, input and keys in a table of evidence into its order, its filter, and the rows that it shows. */
export class InteractiveTable {
  readonly exporter: ExportController;
  readonly #navigator: EvidenceNavigator;
  readonly #list: RowLister;
  #head: HTMLElement | null = null;

  constructor(
    private readonly host: SectionHost,
    private readonly part: string,
    private readonly state: TableState,
    list: RowLister,
  ) {
    this.exporter = new ExportController(host, citationStyles);
    this.#list = list;
    this.#navigator = EvidenceNavigator.of(host);
    this.#navigator.registerRevealer('row', (index) => this.#ensureRendered(index));
  }

  /** The head of a long table stays in view. */
  updated(): void {
    const head = this.host.renderRoot.querySelector<HTMLElement>(`section.many[part=${this.part}] [part=head]`);
    if (head && head !== this.#head) placeHead(head, this.host);
    this.#head = head;
  }

  /** Handles every click, input and key in the section. */
  handleEvent(event: Event): void {
    const target = event.target as HTMLInputElement;
    if (event.type === 'input') this.#choose({ query: target.value });
    else if (event.type === 'click') this.#click(target, event.currentTarget as Element);
    else if ((event as KeyboardEvent).key === 'Escape' && !event.defaultPrevented && this.#escape(target))
      event.preventDefault();
  }

  #choose(change: Partial<Choice>): void {
    const limit = Math.min(this.state.choice.limit, MAX_ROWS_PER_UPDATE);
    this.state.choice = { ...this.state.choice, start: 0, limit, ...change };
    this.host.requestUpdate();
  }

  /** In the filter, Escape empties it; in a row, it leads back to the point. */
  #escape(target: HTMLInputElement): boolean {
    const index = rowIndex(target);
    if (index !== undefined) return this.#navigator.reveal('point', index);
    if (target.type !== 'search' || !this.state.choice.query) return false;
    this.#choose({ query: '' });
    return true;
  }

  #click(target: Element, section: Element): void {
    const { view } = this.host;
    if (!view) return;
    const { column, down, start, limit } = this.state.choice;
    const index = rowIndex(target);
    const button = target.closest('button');
    const focus = (selector: string, nth = 0) => {
      this.host.requestUpdate();
      void this.host.updateComplete.then(() => section.querySelectorAll<HTMLElement>(selector)[nth]?.focus());
    };
    switch (button?.name) {
      case 'company':
      case 'date':
        // Ascending, descending, and back to the document's own order.
        if (column !== button.name) this.#choose({ column: button.name, down: false });
        else this.#choose(down ? { column: undefined } : { down: true });
        break;
      case 'more':
        this.#choose({ start, limit: limit * 2 });
        focus('[data-row]', limit);
        break;
      case 'before': {
        const from = start - withSlack(start, limit);
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
        this.state.hasPoints = false;
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
        setModal(section.querySelector('dialog'), false);
        break;
      default: {
        // A click on a link follows it, one on a term explains it: neither picks a row.
        const other = target.closest('a, [part=term], [part=meaning]');
        const piece = index === undefined || other ? undefined : view.trend.evidence?.[index];
        if (index === undefined || !piece) break;
        // The button closes what it has opened.
        if (button?.ariaExpanded === 'true') this.#navigator.pick(undefined, null);
        else this.#navigator.pick(index, piece);
      }
    }
  }

  /** Undoes what hides a piece, so that the next update renders its row; false for a piece of the other stance. */
  #ensureRendered(index: number): boolean {
    this.state.follow(this.host.view);
    const { view } = this.state;
    if (!view) return false;
    const list = (timeRange?: TimeSpan) => this.#list(view.trend, view.lang, timeRange, this.state.choice);
    const row = list().all.find((candidate) => candidate.index === index);
    // A card may have stopped showing this section.
    if (!row || !this.host.renderRoot.querySelector(`section[part=${this.part}]`)) return false;
    const timeRange = isWithin(row.time, view.timeRange) ? view.timeRange : undefined;
    if (timeRange !== view.timeRange) this.host.source?.setTimeRange?.(timeRange);
    // The time range changed for this row, which must not start from the top.
    this.state.view = { ...view, timeRange };
    const position = () => list(timeRange).found.indexOf(row);
    if (position() < 0) this.#choose({ query: '' });
    const at = position();
    const { start, limit } = this.state.choice;
    if (at < start || at >= start + limit)
      this.state.choice = {
        ...this.state.choice,
        ...(at < MAX_ROWS_PER_UPDATE
          ? { start: 0, limit: at - (at % INITIAL_ROWS) + INITIAL_ROWS }
          : { start: at - INITIAL_ROWS / 2, limit: INITIAL_ROWS }),
      };
    return true;
  }
}
