import { render } from 'lit';
import type { Stance } from '../../document/index.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { repairing } from '../repair.js';
import { adoptLate } from '../behaviours/late-styles.js';
import type { SectionHost } from '../section.js';
import { detailStyles } from './detail.styles.js';
import { detailTemplate } from './detail.template.js';
import { DetailPopover, type PopoverPlace } from './detail-popover.js';
import type { Interaction } from './interaction.js';
import { tabStopOf } from './model.js';
import { overlayModel } from './overlay-model.js';
import { overlayTemplate } from './overlay.template.js';
import { windowRect } from './window-rect.js';

/**
 * Opens and closes the detail, and renders it and the overlay apart from the host: a move of the pointer costs no more
 * among ten thousand points than among ten.
 */
export class DetailController {
  /** True while nodes with the focus may be taken away. */
  rendering = false;
  #plot: HTMLElement | null = null;
  /** The piece in the detail. */
  #shown: number | undefined;
  /** The piece in the detail when the pointer went down: by the time of the click, focus may have opened another. */
  #pressed: number | undefined;
  readonly #popover = new DetailPopover(() => this.dismiss());

  constructor(
    private readonly host: SectionHost,
    private readonly state: Interaction,
    private readonly layout: () => TimelineLayout | undefined,
  ) {}

  attach(plot: HTMLElement | null): void {
    this.#plot = plot;
    this.#popover.attach(plot?.querySelector<HTMLElement>('[part~=detail]') ?? null);
  }

  paint(): void {
    const { view } = this.host;
    const layout = this.layout();
    const over = this.#plot?.querySelector<SVGElement>('.over');
    const box = this.#plot?.querySelector<HTMLElement>('[part~=detail]');
    if (!view || !layout || !over || !box) {
      this.#popover.show(null);
      return;
    }
    const { state } = this;
    state.tabStops.set(tabStopOf(layout, state.tabStops.current));
    if (state.focused === undefined) state.tabStops.forget();
    const model = overlayModel(view, layout, state);
    const { highlighted, tabStops, brush, detail } = model;
    // Most timelines never have an overlay.
    if (highlighted.length + tabStops.length === 0 && !brush && !over.firstChild) return;
    this.rendering = true;
    render(overlayTemplate(model), over);
    this.rendering = false;
    repairing(box, () => render(detailTemplate(detail), box));
    if (detail) adoptLate(box, detailStyles);
    if (detail?.index !== this.#shown) box.scrollTop = 0;
    this.#shown = detail?.index;
    this.#popover.show(detail && over.querySelector('.halo'), detail && this.#placeOf(over, layout, detail.stance));
  }

  /** The box of the open detail, in px of the window. */
  get rect(): DOMRect | undefined {
    return this.#popover.rect;
  }

  /** Where the detail of a piece may be: on the side of its marks, over none of them and none of their names. */
  #placeOf(over: SVGElement, { marks, width, radius, axis }: TimelineLayout, stance: Stance): PopoverPlace {
    const mirrored = axis.start > axis.end;
    return {
      below: stance === 'challenges',
      within: this.host,
      plot: this.#plot ?? this.host,
      clearance: (left, right) => {
        const chart = windowRect(over.closest('svg') ?? this.host);
        const scale = chart.width / width;
        const reach = (radius + 2) * scale;
        let [top, bottom] = [Infinity, -Infinity];
        const clear = (from: number, to: number, y: number, by: number) => {
          if (chart.left + to * scale < left || chart.left + from * scale > right) return;
          top = Math.min(top, chart.top + y * scale - by);
          bottom = Math.max(bottom, chart.top + y * scale + by);
        };
        for (const { x, y, evidence, label } of marks) {
          if (evidence.stance !== stance) continue;
          clear(x - radius - 2, x + radius + 2, y, reach);
          if (!label) continue;
          // A name ends at its place where it stands before its mark, or where later is further left.
          const from = (label.before ?? false) === mirrored ? label.x : label.x - label.width;
          clear(from, from + label.width, label.y, reach);
        }
        return { top, bottom };
      },
    };
  }

  press(): void {
    this.#pressed = this.state.active;
  }

  hover(index: number | undefined): void {
    if (index === this.state.hovered) return;
    this.state.hovered = index;
    this.state.dismissed = false;
    this.paint();
  }

  brush(brush: readonly [number, number] | undefined): void {
    this.state.brush = brush;
    this.dismiss();
  }

  /** @returns false where no detail was open */
  dismiss(): boolean {
    const open = this.state.active !== undefined;
    this.state.hovered = undefined;
    this.state.dismissed = true;
    this.paint();
    return open;
  }

  /** A finger cannot hover: its first tap opens the detail, and only the next one picks the piece. */
  opensBy(event: PointerEvent, index: number): boolean {
    return event.pointerType === 'touch' && this.#pressed !== index;
  }
}
