import type { ReactiveController, TemplateResult } from 'lit';
import type { Stance } from '../../document/index.js';
import type { CitationFormat, CitationPanel } from '../behaviours/export-controller.js';
import { HeldEvents } from '../behaviours/held-events.js';
import { answerSoon, OnDemand } from '../behaviours/on-demand.js';
import type { SectionController, SectionHost, SectionView } from '../section.js';
import { type ChunkMaker, chunkMaker } from './chunk-model.js';
import type { CitationModel } from './citation-model.js';
import type { InteractiveTable } from './interactive-table.js';
import { ALL_ROWS, type Choice, type RowLister, rowLister } from './row-list.js';
import { TableState } from './table-state.js';

/** What answers the reader. */
const interactive = new OnDemand(() => import('./interactive-table.js'));

/** What the reader made of the evidence of one stance. */
export interface EvidenceUi {
  readonly choice: Choice;
  /** False once the reader asked for a point and nothing showed one. */
  readonly hasPoints: boolean;
  /** Whether nothing answers the reader: what does cannot be had. */
  readonly inert: boolean;
  /** Keeps its last result, because sorting and filtering thousands of rows takes long. */
  readonly list: RowLister;
  /** Lists the rows for paper, where they differ. */
  readonly paperList: RowLister;
  /** Keeps the models of chunks, so that those that stay the same are not rendered again. */
  readonly chunk: ChunkMaker;
  /** The panel of citations; undefined until the reader asks for it. */
  readonly panel: ((view: SectionView) => CitationModel) | undefined;
  /** What became of the last copy, with the label of its button. */
  readonly status: CitationFormat | undefined;
}

export type { CitationPanel };

/** Joins a table of evidence to its element, and to what answers the reader in it. */
export class EvidenceController implements ReactiveController, SectionController<EvidenceUi> {
  readonly #state: TableState;
  #list: RowLister;
  #paperList: RowLister;
  readonly #chunk = chunkMaker();
  readonly #held = new HeldEvents();
  #table: InteractiveTable | undefined;

  constructor(
    private readonly host: SectionHost,
    private readonly part: string,
    stance: Stance,
  ) {
    this.#list = rowLister(stance);
    this.#paperList = rowLister(stance);
    // A server renders every row, and hydration needs the same rows.
    this.#state = new TableState(host.served);
    this.#state.view = host.view;
    host.addController(this);
    let late = false;
    interactive.use(this, (code) => {
      if (code) {
        this.#list = rowLister(stance, code.finder);
        this.#paperList = rowLister(stance, code.finder);
        this.#table = new code.InteractiveTable(host, part, this.#state, this.#list);
      }
      if (late) this.#answer();
    });
    late = true;
  }

  get ui(): EvidenceUi {
    const { choice, hasPoints } = this.#state;
    const { panel, status } = this.#table?.exporter ?? {};
    const inert = interactive.failed;
    return {
      // Without what shows more rows, all are there.
      choice: inert ? ALL_ROWS : choice,
      hasPoints,
      inert,
      list: this.#list,
      paperList: this.#paperList,
      chunk: this.#chunk,
      panel: panel && ((view) => this.#panel(view, panel, status)),
      status,
    };
  }

  hostUpdate(): void {
    if (this.#state.follow(this.host.view) && this.#table) this.#table.exporter.panel = undefined;
  }

  hostUpdated(): void {
    this.#table?.updated();
  }

  /** Handles every click, input and key in the section. */
  handleEvent(event: Event): void {
    if (this.#table) this.#table.handleEvent(event);
    else {
      this.#held.hold(event);
      answerSoon();
    }
  }

  /** The panel of citations: a function of the model, which is there only after what makes it. */
  readonly citationTemplate = (model: CitationModel): TemplateResult | undefined =>
    interactive.code?.citationTemplate(model, this.#table?.exporter);

  #panel(view: SectionView, panel: CitationPanel, status: CitationFormat | undefined): CitationModel {
    const { code } = interactive;
    if (!code) throw new Error('There is a panel, and nothing that makes it.');
    return code.citationModel(view, panel, status);
  }

  /** Answers what the reader has done so far. */
  #answer(): void {
    const { host } = this;
    if (!host.hasUpdated) return;
    host.requestUpdate();
    const section = host.renderRoot.querySelector(`section[part=${this.part}]`);
    if (section && this.#table) this.#held.replay(section);
    else this.#held.drop((target) => this.#mark(target));
  }

  /** Without what answers the reader, the button of a row marks its piece all the same. */
  #mark(target: Element): void {
    const index = target.closest('[part=company] button') && target.closest('[data-row]')?.getAttribute('data-row');
    const { source } = this.host;
    if (index) source?.select(Number(index) === source.selected ? undefined : Number(index));
  }
}
