import { pointer, select } from 'd3-selection';
import { isServer, type ReactiveController } from 'lit';
import type { TrendDocument } from '../../document/index.js';
import {
  timelineLayout,
  type TimelineLayout,
  type TimelineMark,
  type TimelineOptions,
} from '../../layout/timeline-layout.js';
import { DetailPopover } from '../shared/detail-popover.js';
import { EvidenceLinks } from '../shared/evidence-links.js';
import type { SectionHost } from '../shared/section.js';
import { markFor } from './timeline-keys.js';

/** The width of a picture that nobody has measured yet: on a server, and where its HTML is taken over. */
const NOMINAL_WIDTH = 640;

const ON_SERVER: boolean = isServer;

/** How far from a mark a pointer may be and still mean it, in px: a target of at least 24 px. */
const REACH = 24;

/** The detail is part of the plot: over it the reader is reading, not pointing (WCAG 2.2, 1.4.13). */
function inDetail(event: Event): boolean {
  return (event.target as Element).closest('[part=detail]') !== null;
}

/**
 * What a timeline is doing: how wide it is, which mark the reader points at or has in focus, and how
 * pointer and keyboard change that.
 */
export class TimelineController implements ReactiveController {
  /** The mark in the tab order: the last one that was in focus. */
  tabStop: number | undefined;
  #width: number | undefined;
  #mirrored = false;
  #hovered: number | undefined;
  #focused: number | undefined;
  #dismissed = false;
  #plot: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;
  #layout: TimelineLayout | undefined;
  #made: readonly unknown[] = [];
  readonly #links: EvidenceLinks;
  readonly #detail = new DetailPopover(() => this.dismiss());

  constructor(private readonly host: SectionHost) {
    this.#links = EvidenceLinks.of(host);
    // HTML from a server is taken over as it is; only then is there any before the first update.
    const takenOver = () => !host.hasUpdated && host.renderRoot.childElementCount > 0;
    if (ON_SERVER || takenOver()) this.#width = NOMINAL_WIDTH;
    host.addController(this);
  }

  /** The mark whose detail is shown. */
  get active(): TimelineMark | undefined {
    return this.#dismissed ? undefined : this.#mark(this.#hovered ?? this.#focused);
  }

  /** The marks that stand out, besides the one that was picked. */
  stands(index: number): boolean {
    return index === this.#hovered || index === this.#focused;
  }

  /** The picture for a trend, or undefined while there is no room to draw it in. */
  layout(
    trend: TrendDocument,
    options: Pick<TimelineOptions, 'sideLabels' | 'dateLabel'>,
    direction: 'ltr' | 'rtl' | undefined,
  ): TimelineLayout | undefined {
    if (this.#width === undefined) return undefined;
    const mirrored = direction === undefined ? this.#mirrored : direction === 'rtl';
    const made = [trend, this.#width, mirrored];
    if (made.some((value, i) => value !== this.#made[i])) {
      if (trend !== this.#made[0]) this.#hovered = this.#focused = this.tabStop = undefined;
      this.#made = made;
      this.#layout = timelineLayout(trend.evidence ?? [], { ...options, width: this.#width, fontSize: 13, mirrored });
    }
    return this.#layout;
  }

  hostUpdated(): void {
    const plot = this.host.renderRoot.querySelector<HTMLElement>('.plot');
    if (plot !== this.#plot) {
      this.#release();
      if (plot) this.#watch(plot);
    }
    const { active } = this;
    this.#detail.show(
      active && (plot?.querySelector(`[data-point="${active.index}"]`) ?? null),
      active?.evidence.stance === 'challenges',
    );
  }

  hostDisconnected(): void {
    this.#hovered = this.#focused = undefined;
    this.#release();
  }

  hostConnected(): void {
    // Comes back to a picture that is already there.
    if (this.host.hasUpdated) this.host.requestUpdate();
  }

  dismiss(): void {
    this.#hovered = undefined;
    this.#dismissed = true;
    this.host.requestUpdate();
  }

  #mark(index: number | undefined): TimelineMark | undefined {
    return index === undefined ? undefined : this.#layout?.marks.find((mark) => mark.index === index);
  }

  #watch(plot: HTMLElement): void {
    this.#plot = plot;
    this.#detail.attach(plot.querySelector<HTMLElement>('[part~=detail]'));
    select(plot)
      .on(
        'pointermove.trend',
        (event: PointerEvent) => event.pointerType !== 'touch' && !inDetail(event) && this.#hover(this.#nearest(event)),
      )
      .on('pointerleave.trend', (event: PointerEvent) => event.pointerType !== 'touch' && this.#hover(undefined))
      .on('click.trend', (event: PointerEvent) => !inDetail(event) && this.#click(event))
      .on('keydown.trend', (event: KeyboardEvent) => this.#key(event))
      .on('focusin.trend focusout.trend', (event: FocusEvent) => this.#focus(event));
    const sizer = plot.querySelector('.sizer');
    if (!sizer) return;
    this.#observer = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
    this.#observer.observe(sizer);
  }

  #release(): void {
    this.#detail.attach(null);
    this.#observer?.disconnect();
    if (this.#plot) select(this.#plot).on('.trend', null);
    this.#plot = null;
  }

  #measure(width: number): void {
    const rounded = Math.floor(width);
    // No room at all: hidden, for now. The picture stays as it was.
    if (rounded === 0) return;
    const first = this.#width === undefined;
    const update = () => {
      const mirrored = getComputedStyle(this.host).direction === 'rtl';
      if (rounded === this.#width && mirrored === this.#mirrored) return;
      this.#width = rounded;
      this.#mirrored = mirrored;
      this.host.requestUpdate();
    };
    // At first before the paint; later in the next frame, lest our own change of height call us again in this one.
    if (first) update();
    else requestAnimationFrame(update);
  }

  /** The mark that an event means: the one it is on, else the nearest within reach. */
  #nearest(event: PointerEvent): number | undefined {
    const on = (event.target as Element).closest('[data-point]')?.getAttribute('data-point');
    const svg = this.#plot?.querySelector('svg');
    if (!svg || !this.#layout) return undefined;
    const [x, y] = pointer(event, svg);
    let nearest = on === null || on === undefined ? undefined : Number(on);
    let least = REACH;
    for (const mark of this.#layout.marks) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance < least) [nearest, least] = [mark.index, distance];
    }
    return nearest;
  }

  #hover(index: number | undefined): void {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#dismissed = false;
    this.host.requestUpdate();
  }

  #click(event: PointerEvent): void {
    const on = (event.target as Element).closest('[data-point]')?.getAttribute('data-point');
    const index = event.detail === 0 && on ? Number(on) : this.#nearest(event);
    if (index === undefined) return;
    // A finger cannot hover: the first tap shows the detail, the next one goes to the row.
    if (event.pointerType === 'touch' && this.active?.index !== index) this.#hover(index);
    else this.#pick(index);
  }

  #pick(index: number): void {
    const mark = this.#mark(index);
    if (!mark) return;
    this.#hovered = undefined;
    this.tabStop = index;
    this.#links.pick(index, mark.evidence);
    this.#links.go('row', index);
  }

  #focus(event: FocusEvent): void {
    const point = event.type === 'focusin' ? (event.target as Element).getAttribute('data-point') : null;
    this.#focused = point === null ? undefined : Number(point);
    if (point !== null) this.tabStop = Number(point);
    this.#dismissed = false;
    this.host.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    const marks = this.#layout?.marks ?? [];
    const current = this.#mark(this.#focused);
    if (!current || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#pick(current.index);
    else if (event.key === 'Escape' && this.active) this.dismiss();
    else {
      const next = markFor(event.key, current, marks);
      if (!next) return;
      this.#plot?.querySelector<SVGElement>(`[data-point="${next.index}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
