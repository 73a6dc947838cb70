import type { ReactiveController } from 'lit';
import type { TrendDocument } from '../../document/index.js';
import { HeldEvents } from '../behaviours/held-events.js';
import { answerSoon, OnDemand } from '../behaviours/on-demand.js';
import type { PictureController } from '../pictures/controller.js';
import type { SectionController, SectionHost } from '../section.js';
import type { InteractiveTimeline } from './interactive-timeline.js';
import { plotLayout, type TimelineUi } from './model.js';
import { memoizedLayout } from './plot-layout.js';
import { PlotSizeController } from './plot-size.js';
import type { TimelineZoom } from './zoom.js';

/** What answers pointer and keys. */
const interactive = new OnDemand(() => import('./interactive-timeline.js'));

/** What is held until that has come. */
const HELD = 'pointerdown pointermove pointerup pointercancel click keydown focusin'.split(' ');

/** Joins size, time range and what answers the reader of one timeline to its element. */
export class TimelineController implements ReactiveController, SectionController<TimelineUi> {
  /** The trend that is shown, or was shown last. */
  #trend: TrendDocument | undefined;
  #plot: HTMLElement | null = null;
  readonly #layoutOf = memoizedLayout();
  readonly #size: PlotSizeController;
  readonly #held = new HeldEvents();
  #heldZoom: ((zoom: TimelineZoom) => void)[] = [];
  #interactive: InteractiveTimeline | undefined;

  constructor(
    private readonly host: SectionHost,
    readonly pictures: PictureController,
  ) {
    this.#size = new PlotSizeController(host);
    this.hostUpdate();
    host.addController(this);
    let late = false;
    interactive.use(this, (code) => {
      if (code) this.#interactive = new code.InteractiveTimeline(host, () => plotLayout(host.view, this.ui));
      if (late) this.#answer();
    });
    late = true;
  }

  get ui(): TimelineUi {
    return {
      size: this.#size.value,
      // The source of the trend may be of an older version, which holds no time range.
      zoomable: this.host.source?.setTimeRange !== undefined && !interactive.failed,
      inert: interactive.failed,
      tabStop: this.#interactive?.tabStop,
      layoutOf: this.#layoutOf,
      pictures: this.pictures.ui,
    };
  }

  /** Zooms, as a button says. */
  zoom(act: (zoom: TimelineZoom) => void): void {
    if (this.#interactive) {
      act(this.#interactive.zoom);
      return;
    }
    this.#heldZoom.push(act);
    answerSoon();
  }

  handleEvent(event: Event): void {
    const { type, target } = event;
    this.#held.hold(event);
    // An arrow would scroll the page.
    if (type === 'keydown' && (target as Element).matches('[data-point]') && isForChart(event as KeyboardEvent))
      event.preventDefault();
    answerSoon();
  }

  hostConnected(): void {
    // An element that is moved still shows its timeline.
    if (this.host.hasUpdated) this.host.requestUpdate();
  }

  hostUpdate(): void {
    const trend = this.host.view?.trend;
    const shown = trend?.evidence?.length ? trend : this.#trend;
    if (shown) this.#size.estimate();
    this.#interactive?.beforeUpdate(shown === this.#trend);
    this.#trend = shown;
  }

  hostUpdated(): void {
    const { isConnected, renderRoot } = this.host;
    const plot = isConnected ? renderRoot.querySelector<HTMLElement>('.plot') : null;
    if (plot !== this.#plot) this.#attach(plot);
    this.#interactive?.updated();
  }

  hostDisconnected(): void {
    this.#interactive?.disconnected();
    this.#attach(null);
  }

  #attach(plot: HTMLElement | null): void {
    for (const type of HELD) this.#plot?.removeEventListener(type, this);
    this.#plot = plot;
    this.#size.watch(plot?.querySelector('.sizer') ?? null);
    if (this.#interactive) this.#interactive.attach(plot);
    else for (const type of HELD) plot?.addEventListener(type, this);
  }

  /** Answers what the reader has done so far. */
  #answer(): void {
    // The first update comes.
    if (!this.host.hasUpdated) return;
    this.#attach(this.#plot);
    this.host.requestUpdate();
    const { zoom } = this.#interactive ?? {};
    if (!zoom) return;
    if (this.#plot) this.#held.replay(this.#plot);
    for (const act of this.#heldZoom.splice(0)) act(zoom);
  }
}

const isForChart = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  !(altKey || ctrlKey || metaKey) && /^(Arrow|Home|End|Page|Enter| )/.test(key);
