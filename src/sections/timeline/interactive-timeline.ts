import { select } from 'd3-selection';
import { markByIndex } from '../../layout/timeline/mark-by-index.js';
import { nearestMark } from '../../layout/timeline/nearest-mark.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { EvidenceNavigator } from '../behaviours/evidence-navigator.js';
import type { SectionHost } from '../section.js';
import { DetailController } from './detail-controller.js';
import { FocusController } from './focus-controller.js';
import { HoverIntent } from './hover-intent.js';
import { Interaction } from './interaction.js';
import { TimelineKeyboard } from './keyboard.js';
import { moveMarks } from './mark-transition.js';
import { TimelinePointer } from './pointer.js';
import { TimelineZoom } from './zoom.js';

/** How far from a mark a pointer may be to hit it, in px: a target of at least 24 px (WCAG 2.2, 2.5.8). */
const POINTER_RADIUS = 24;

/** The piece whose node, mark or name this is. */
const pointOf = (target: EventTarget | null): number | undefined => {
  const index = (target as Element).closest('[data-point]')?.getAttribute('data-point');
  return index ? Number(index) : undefined;
};

/** Answers the pointer, the keys and the focus in one timeline. */
export class InteractiveTimeline {
  readonly zoom: TimelineZoom;
  #plot: HTMLElement | null = null;
  readonly #state = new Interaction();
  readonly #navigator: EvidenceNavigator;
  readonly #detail: DetailController;
  readonly #focus: FocusController;
  readonly #pointer: TimelinePointer;
  readonly #keyboard: TimelineKeyboard;

  constructor(
    private readonly host: SectionHost,
    private readonly layout: () => TimelineLayout | undefined,
  ) {
    this.zoom = new TimelineZoom(host, layout);
    const detail = new DetailController(host, this.#state, layout);
    const focus = new FocusController(host, this.#state, detail, layout);
    this.#detail = detail;
    this.#focus = focus;
    this.#navigator = EvidenceNavigator.of(host);
    this.#navigator.registerRevealer('point', (index) => this.#ensureRendered(layout(), index));
    // A name is its mark, though the middle of another one may be nearer.
    const pieceAt = (x: number, y: number, { target }: Event) =>
      ((target as Element).localName === 'text' ? pointOf(target) : undefined) ??
      nearestMark(layout()?.marks ?? [], x, y, POINTER_RADIUS)?.index;
    const intent = new HoverIntent(
      () => this.#state.hovered,
      () => detail.rect,
      (index) => detail.hover(index),
    );
    this.#pointer = new TimelinePointer(this.zoom, {
      press: () => detail.press(),
      hover: (x, y, event) => intent.move(pieceAt(x, y, event), { x: event.clientX, y: event.clientY }),
      stay: () => intent.stay(),
      leave: () => intent.leave(),
      click: (x, y, event) => this.#click(pieceAt(x, y, event), event),
      brush: (from, to) => detail.brush(to === undefined ? undefined : [from, to]),
    });
    this.#keyboard = new TimelineKeyboard(this.zoom, {
      layout,
      focused: () => this.#state.focused,
      trend: () => host.view?.trend ?? {},
      dismiss: () => detail.dismiss(),
      pick: (index) => this.#pick(index),
      go: (index) => focus.go(index),
      goAfterUpdate: (index) => focus.goAfterUpdate(index),
    });
  }

  /** The index of the piece that was last in the tab order. */
  get tabStop(): number | undefined {
    return this.#state.tabStops.current;
  }

  /** @param sameTrend whether the pieces stay the same */
  beforeUpdate(sameTrend: boolean): void {
    this.#focus.save(sameTrend);
    if (sameTrend) return;
    this.#state.reset();
    this.#state.tabStops.clear();
  }

  updated(): void {
    const left = this.zoom.takeLeft();
    const layout = left && this.layout();
    if (layout && this.#plot) moveMarks(this.#plot, left, layout);
    this.#detail.paint();
    this.#focus.restore();
  }

  disconnected(): void {
    this.#state.reset();
  }

  attach(plot: HTMLElement | null): void {
    if (this.#plot) select(this.#plot).on('.trend', null);
    this.#plot = plot;
    this.#detail.attach(plot);
    this.#focus.attach(plot);
    this.#pointer.attach(plot);
    if (plot)
      select(plot)
        .on('keydown.trend', (event: KeyboardEvent) => this.#keyboard.press(event))
        .on('focusin.trend focusout.trend', (event: FocusEvent) => this.#focus.handle(event));
  }

  #click(nearest: number | undefined, event: PointerEvent): void {
    const target = pointOf(event.target);
    // Assistive technology clicks on the node, without a position.
    const index = event.detail === 0 ? target : (nearest ?? target);
    if (index === undefined) this.#detail.dismiss();
    else if (this.#detail.opensBy(event, index)) this.#detail.hover(index);
    else this.#pick(index);
  }

  #pick(index: number): void {
    const evidence = this.host.view?.trend.evidence?.[index];
    if (!evidence) return;
    this.#state.hovered = undefined;
    this.#state.tabStops.set(index);
    this.#navigator.pick(index, evidence);
    this.#navigator.reveal('row', index);
  }

  #ensureRendered(layout: TimelineLayout | undefined, index: number): boolean {
    if (!layout || !this.host.view?.trend.evidence?.[index]) return false;
    if (!markByIndex(layout, index)) this.zoom.showAll();
    this.#state.tabStops.set(index);
    return true;
  }
}
