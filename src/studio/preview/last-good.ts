import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Fault } from '../document/fault.js';
import type { StudioDocument } from '../document/studio-document.js';
import type { Studio } from '../studio.js';

type Host = ReactiveControllerHost & Element & { readonly studio: Studio | undefined };

/** How long the author has to pause until the text is shown, in ms; and from how many characters on it has to be longer. */
const PAUSE = 120;
const LONG_PAUSE = 900;
export const LONG_TEXT = 400_000;

/**
 * The last text of the document that had no fault, for what shows it. It stands still while its host is not seen, and
 * catches up when it is.
 */
export class LastGood implements ReactiveController {
  /** Undefined until there was one. */
  text: string | undefined;
  /** The faults that the present text has. */
  faults: readonly Fault[] = [];
  /** Whether the host has a place on the screen. */
  isSeen = false;

  readonly #host: Host;
  #document: StudioDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #size = new ResizeObserver(() => {
    const isSeen = this.#host.getBoundingClientRect().width > 0;
    if (isSeen === this.isSeen) return;
    this.isSeen = isSeen;
    // In a frame of its own: the host takes more room.
    if (isSeen) requestAnimationFrame(this.#catchUp);
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
    this.hostUpdate();
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    this.isSeen = false;
    this.#watch(undefined);
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#watch(this.#host.studio?.document);
  }

  #watch(document: StudioDocument | undefined): void {
    if (document === this.#document) return;
    this.#document?.removeEventListener('analysis', this.#soon);
    document?.addEventListener('analysis', this.#soon);
    this.#document = document;
    clearTimeout(this.#timer);
    if (this.isSeen) this.#take();
  }

  readonly #catchUp = (): void => {
    this.#host.requestUpdate();
    this.#take();
  };

  readonly #soon = (): void => {
    if (!this.isSeen) return;
    clearTimeout(this.#timer);
    const isLong = (this.#document?.state.doc.length ?? 0) > LONG_TEXT;
    this.#timer = setTimeout(this.#take, isLong ? LONG_PAUSE : PAUSE);
  };

  readonly #take = (): void => {
    const document = this.#document;
    // A text that is being looked through is told of when that is done.
    if (!document?.isAnalysed) return;
    this.faults = document.faults.filter(({ severity }) => severity === 'fault');
    if (this.faults.length === 0) this.text = document.text;
    this.#host.requestUpdate();
  };
}
