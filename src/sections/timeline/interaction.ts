import type { OverlayUi } from './overlay-model.js';
import { RovingTabindex } from './roving-tabindex.js';

/** Which pieces the reader points at and has in focus, and the time range that is being dragged out. */
export class Interaction implements OverlayUi {
  hovered: number | undefined;
  focused: number | undefined;
  brush: readonly [number, number] | undefined;
  /** Whether the reader closed the detail. */
  dismissed = false;
  readonly tabStops = new RovingTabindex();

  get active(): number | undefined {
    return this.dismissed ? undefined : (this.hovered ?? this.focused);
  }

  reset(): void {
    this.hovered = this.focused = undefined;
  }
}
