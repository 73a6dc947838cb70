import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Changes an element before the page is printed, and changes it back afterwards. */
export class PrintController implements ReactiveController {
  #undo: (() => void) | undefined;

  /** @param change makes the change and returns its undo; the host updates after each of them */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly change: () => () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this);
    window.addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this);
    window.removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    this.#undo?.();
    this.#undo = type === 'beforeprint' ? this.change() : undefined;
    this.host.requestUpdate();
  }
}
