import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Changes a host before the page is printed, and back after. */
export class PrintController implements ReactiveController {
  #undo: (() => void) | undefined;

  /** @param change makes the change, and returns the way back; the host is rendered again after both */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly change: () => () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    this.#undo?.();
    this.#undo = type === 'beforeprint' ? this.change() : undefined;
    this.host.requestUpdate();
  }
}
