// The iframe page of the release, in a frame, and what it tells its parent.

import { deepQuery, fault, until } from '../harness.js';

const frames = new Set<EmbedFrame>();

afterEach(() => {
  for (const frame of frames) frame.close();
  frames.clear();
});

/** The address of the iframe page on a server, with a query. The page comes as it was built: the runner adds to others. */
export function embedUrl(query: Readonly<Record<string, string>>, origin = location.origin): string {
  return fault('dist/embed.html', query, origin);
}

export interface FrameOptions {
  /** The tokens of its `sandbox`; none at all where undefined. */
  readonly sandbox?: string | undefined;
  readonly width?: number;
  /** Gives the frame each height that it tells, as a page would. */
  readonly follow?: boolean;
}

export class EmbedFrame {
  readonly element = document.createElement('iframe');
  /** Every message of our own from the frame, in order: it speaks the dialects of other hosts too. */
  readonly messages: MessageEvent[] = [];
  readonly #listening = new AbortController();

  constructor(src: string, { sandbox, width = 700, follow = false }: FrameOptions = {}) {
    frames.add(this);
    addEventListener(
      'message',
      (event: MessageEvent<{ type?: string; height?: number }>) => {
        if (event.source !== this.element.contentWindow || event.data.type !== 'trend-embed:height') return;
        this.messages.push(event);
        if (follow) this.element.style.height = `${event.data.height}px`;
      },
      { signal: this.#listening.signal },
    );
    this.element.title = 'A trend';
    if (sandbox !== undefined) this.element.setAttribute('sandbox', sandbox);
    this.element.style.cssText = `width: ${width}px; height: 400px; border: 0; display: block`;
    this.element.src = src;
    document.body.prepend(this.element);
    scrollTo(0, 0);
  }

  /** The heights that it told, in order. */
  get heights(): number[] {
    return this.messages.map(({ data }) => (data as { height: number }).height);
  }

  /** Waits for a height of which something is true, later than the first `after` messages. */
  async height(what: string, wanted: (height: number) => boolean = () => true, after = 0): Promise<number> {
    const found = await until(() => this.heights.slice(after).findLast(wanted), {
      what: `${what}; the frame told ${this.heights.join(', ') || 'nothing'}`,
    });
    return found ?? 0;
  }

  /** Waits until it has told nothing for some frames, and gives what it told last. */
  async rest(): Promise<number> {
    let told = -1;
    let still = 0;
    await until(
      () => {
        still = told === this.messages.length ? still + 1 : 0;
        told = this.messages.length;
        return still > 20;
      },
      { what: 'the frame to come to rest' },
    );
    return this.heights.at(-1) ?? 0;
  }

  /** The page inside, where it is of this origin and in no sandbox. */
  get document(): Document {
    const { contentDocument } = this.element;
    if (!contentDocument) throw new Error('The frame’s page is of another origin.');
    return contentDocument;
  }

  /** Waits for something in the page inside, through open shadow roots. */
  async find(selector: string): Promise<HTMLElement> {
    const found = await until(() => deepQueryIn(this.document, selector), { what: selector });
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  close(): void {
    this.#listening.abort();
    this.element.remove();
  }
}

/** As `deepQuery`; an element of a frame is no `Element` of this window. */
function deepQueryIn(root: Document, selector: string): HTMLElement | null {
  const shadow = root.querySelector('trend-card')?.shadowRoot;
  return root.querySelector<HTMLElement>(selector) ?? (shadow ? deepQuery(shadow, selector) : null);
}
