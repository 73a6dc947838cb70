import { select } from 'd3-selection';
import { type ReactiveController, render } from 'lit';
import {
  timelineLayout,
  type TimelineLayout,
  type TimelineMark,
  type TimelineOptions,
} from '../../layout/timeline/timeline-layout.js';
import { nearestMark } from '../../layout/timeline/nearest-mark.js';
import { DetailPopover } from './detail-popover.js';
import { EvidenceNavigator } from '../behaviours/evidence-navigator.js';
import type { SectionHost, SectionView } from '../section.js';
import { MarkIndex } from './mark-by-index.js';
import { PlotSize } from './plot-size.js';
import { RovingTabindex } from './roving-tabindex.js';
import { detailTemplate } from './detail.template.js';
import { TimelineKeyboard } from './keyboard.js';
import { overlayTemplate } from './overlay.template.js';
import { TimelinePointer } from './pointer.js';
import { TimelineZoom } from './zoom.js';

/** How far from a mark a pointer may be and still mean it, in px: a target of at least 24 px. */
const POINTER_RADIUS = 24;

/** With more marks, they are drawn together, and only the one in the tab order is a node of its own. */
const MAX_NODES = 250;

const same = (a: readonly unknown[], b: readonly unknown[]) => a.every((value, i) => value === b[i]);

/**
 * What a timeline is doing: how wide it is, which mark the reader points at or has in focus, and how
 * pointer and keyboard change that. What follows the pointer is drawn over the picture by itself, so
 * that a move costs no more among ten thousand points than among ten.
 */
export class TimelineController implements ReactiveController {
  readonly zoom: TimelineZoom;
  #view: SectionView | undefined;
  #layout: TimelineLayout | undefined;
  readonly #markIndex = new MarkIndex();
  #layoutKey: readonly unknown[] = [];
  #hovered: number | undefined;
  #focused: number | undefined;
  /** What had the focus before the update that is under way. */
  #focusToRestore: number | undefined;
  #painting = false;
  /** Whose detail was open when the pointer went down: by the time of the click, the focus may have opened another. */
  #before: number | undefined;
  /** The mark in the detail. */
  #detailIndex: number | undefined;
  #dismissed = false;
  readonly #rovingTabindex = new RovingTabindex();
  #brush: readonly [number, number] | undefined;
  #plot: HTMLElement | null = null;
  readonly #plotSize: PlotSize;
  readonly #navigator: EvidenceNavigator;
  readonly #detail = new DetailPopover(() => this.#dismiss());
  readonly #pointer: TimelinePointer;
  readonly #keyboard: TimelineKeyboard;

  constructor(private readonly host: SectionHost) {
    this.zoom = new TimelineZoom(host);
    this.#navigator = EvidenceNavigator.of(host);
    this.#navigator.registerRevealer('point', (index) => this.#ensureRendered(index));
    this.#pointer = new TimelinePointer(this.zoom, {
      press: () => (this.#before = this.#dismissed ? undefined : (this.#hovered ?? this.#focused)),
      hover: (x, y) => this.#hover(this.#nearest(x, y)),
      leave: () => this.#hover(undefined),
      click: (x, y, event) => this.#click(x, y, event),
      brush: (from, to) => this.#draw(to === undefined ? undefined : [from, to]),
    });
    this.#keyboard = new TimelineKeyboard(this.zoom, {
      current: () => this.#mark(this.#focused),
      marks: () => this.#layout?.marks ?? [],
      evidence: () => this.#view?.trend.evidence ?? [],
      mirrored: () => !!this.#layout && this.#layout.axis.start > this.#layout.axis.end,
      dismiss: () => {
        const open = !this.#dismissed && (this.#hovered ?? this.#focused) !== undefined;
        if (open) this.#dismiss();
        return open;
      },
      pick: (index) => this.#pick(index),
      go: (index) => this.#go(index),
      goAfterUpdate: (index) => this.#goAfterUpdate(index),
    });
    this.#plotSize = new PlotSize(host);
    host.addController(this);
  }

  /** Whether marks are too many to have a node each. */
  get batched(): boolean {
    return (this.#layout?.visible.length ?? 0) > MAX_NODES || (this.#layout?.bars.length ?? 0) > 0;
  }

  /** The mark in the tab order: the last one that was in focus, else the first. */
  get tabStop(): number | undefined {
    return (this.#mark(this.#rovingTabindex.current) ?? this.#layout?.first)?.index;
  }

  /** The picture for a trend, or undefined while there is no room to draw it in. */
  layout(
    view: SectionView,
    options: Pick<TimelineOptions, 'sideLabels' | 'dateLabel' | 'numberLabel'>,
  ): TimelineLayout | undefined {
    this.#view = view;
    const held = this.#focused;
    // Of another trend, it leads to the tab stop.
    this.#focusToRestore = held === undefined || view.trend === this.#layoutKey[0] ? held : -1;
    const { trend, timeRange: stretch, direction } = view;
    const { evidence = [] } = trend;
    this.#plotSize.guess();
    const width = this.#plotSize.value;
    if (width !== undefined) {
      const mirrored = direction === undefined ? this.#plotSize.mirrored : direction === 'rtl';
      const { fontSize } = this.#plotSize;
      const made = [trend, width, mirrored, stretch, options.sideLabels.supports, fontSize];
      if (trend !== this.#layoutKey[0]) {
        this.#hovered = this.#focused = undefined;
        this.#rovingTabindex.clear();
      }
      if (!this.#layout || !same(made, this.#layoutKey))
        this.#layout = timelineLayout(evidence, { ...options, width, fontSize, mirrored, timeRange: stretch });
      this.#layoutKey = made;
    }
    this.zoom.follow(evidence, this.#layout);
    return this.#layout;
  }

  hostUpdated(): void {
    const plot = this.host.renderRoot.querySelector<HTMLElement>('.plot');
    if (plot !== this.#plot) {
      this.#release();
      if (plot) this.#watch(plot);
    }
    this.#paint();
    this.#restoreFocus();
  }

  /** Nodes go, or are used again for other marks: the focus stays with its piece, or goes to the tab stop. */
  #restoreFocus(): void {
    const held = this.#focusToRestore;
    this.#focusToRestore = undefined;
    if (held === undefined) return;
    const index = this.#mark(held)?.index ?? this.tabStop;
    const has = () => (this.host.renderRoot as ShadowRoot).activeElement?.getAttribute('data-point') === `${index}`;
    if (index === undefined || (index === this.#focused && has())) return;
    this.#go(index);
    this.#focused = has() ? index : undefined;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#hovered = this.#focused = undefined;
    this.#release();
  }

  hostConnected(): void {
    // Comes back to a picture that is already there.
    if (this.host.hasUpdated) this.host.requestUpdate();
  }

  /** Draws what lies over the picture, and the detail. */
  #paint(): void {
    const over = this.#plot?.querySelector<SVGElement>('.over');
    const box = this.#plot?.querySelector<HTMLElement>('[part~=detail]');
    if (!this.#view || !this.#layout || !over || !box) {
      this.#detail.show(null, false);
      return;
    }
    this.#rovingTabindex.set(this.tabStop);
    const active = this.#dismissed ? undefined : this.#mark(this.#hovered ?? this.#focused);
    const standing = [...new Set([active?.index, this.#hovered, this.#focused, this.#view.selected])].flatMap(
      (index) => this.#mark(index) ?? [],
    );
    // Most often there is nothing over the picture, and there never was.
    if (standing.length === 0 && !this.batched && !this.#brush && !over.firstChild) return;
    this.#painting = true;
    render(
      overlayTemplate(this.#view, this.#layout, {
        highlighted: standing,
        tabStops: this.batched ? this.#rovingTabindex.pair.map((index) => this.#mark(index)) : [],
        activeTabStop: this.#rovingTabindex.active,
        brush: this.#brush,
      }),
      over,
    );
    this.#painting = false;
    render(detailTemplate(this.#view, active), box);
    if (active?.index !== this.#detailIndex) box.scrollTop = 0;
    this.#detailIndex = active?.index;
    this.#detail.show(active && over.querySelector('.halo'), active?.evidence.stance === 'challenges');
  }

  #mark(index: number | undefined): TimelineMark | undefined {
    return this.#markIndex.find(this.#layout, index);
  }

  #watch(plot: HTMLElement): void {
    this.#plot = plot;
    this.#detail.attach(plot.querySelector<HTMLElement>('[part~=detail]'));
    this.#pointer.attach(plot);
    select(plot)
      .on('keydown.trend', (event: KeyboardEvent) => this.#keyboard.press(event))
      .on('focusin.trend focusout.trend', (event: FocusEvent) => this.#focus(event));
    this.#plotSize.watch(plot.querySelector('.sizer'));
  }

  #release(): void {
    this.#detail.attach(null);
    this.#plotSize.watch(null);
    this.#pointer.release();
    if (this.#plot) select(this.#plot).on('.trend', null);
    this.#plot = null;
  }

  #nearest(x: number, y: number): number | undefined {
    return nearestMark(this.#layout?.marks ?? [], x, y, POINTER_RADIUS)?.index;
  }

  #hover(index: number | undefined): void {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#dismissed = false;
    this.#paint();
  }

  #dismiss(): void {
    this.#hovered = undefined;
    this.#dismissed = true;
    this.#paint();
  }

  #draw(brush: readonly [number, number] | undefined): void {
    this.#brush = brush;
    this.#dismiss();
  }

  #click(x: number, y: number, event: PointerEvent): void {
    const on = (event.target as Element).closest('[data-point]')?.getAttribute('data-point') ?? undefined;
    // Assistive technology clicks on the node, and at no place in particular.
    const index = event.detail === 0 ? on && Number(on) : (this.#nearest(x, y) ?? (on && Number(on)));
    if (typeof index !== 'number') this.#dismiss();
    // A finger cannot hover: the first tap shows the detail, the next one goes to the row.
    else if (event.pointerType === 'touch' && this.#before !== index) this.#hover(index);
    else this.#pick(index);
  }

  #pick(index: number): void {
    const mark = this.#mark(index);
    if (!mark) return;
    this.#hovered = undefined;
    this.#rovingTabindex.set(index);
    this.#navigator.pick(index, mark.evidence);
    this.#navigator.reveal('row', index);
  }

  #focus(event: FocusEvent): void {
    // A node that goes takes the focus along: that is seen to after the update. In the detail, it is still at the point.
    const to = (event.type === 'focusin' ? event.target : event.relatedTarget) as Element | null;
    if (this.#painting || to?.closest('[part~=detail]')) return;
    const point = event.type === 'focusin' ? (event.target as Element).getAttribute('data-point') : null;
    // From point to point: what comes to have the focus tells of that by itself.
    if (point === null && to?.hasAttribute('data-point') && this.#plot?.contains(to)) return;
    const focused = point === null ? undefined : Number(point);
    if (focused === this.#focused && !this.#dismissed) return;
    this.#focused = focused;
    this.#dismissed = false;
    if (point !== null) this.#rovingTabindex.set(Number(point));
    if (this.batched) this.#paint();
    else this.host.requestUpdate();
  }

  #go(index: number): void {
    this.#rovingTabindex.set(index);
    if (this.batched) {
      // Drawn as it will be with the focus on it, and so once.
      this.#focused = index;
      this.#dismissed = false;
      this.#paint();
    }
    this.#plot?.querySelector<SVGElement>(`[data-point="${index}"]`)?.focus();
  }

  /** Another stretch may have other nodes: the focus goes to the one that is now the mark's. */
  #goAfterUpdate(index: number): void {
    this.#rovingTabindex.set(index);
    void this.host.updateComplete.then(() => this.#go(index));
  }

  /** Makes sure that a piece will have a node. */
  #ensureRendered(index: number): boolean {
    if (!this.#layout || !this.#view?.trend.evidence?.[index]) return false;
    if (!this.#mark(index)) this.zoom.all();
    this.#rovingTabindex.set(index);
    return true;
  }
}
