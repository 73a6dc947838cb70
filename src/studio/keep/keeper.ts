import { firstText } from '../first-text.js';
import type { Studio } from '../studio.js';
import { type Drafts, refusalOf } from './drafts.js';

/** How long after the last change the draft is kept, in ms. */
const PAUSE = 700;

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly at: number; readonly isRestored?: boolean }
  | { readonly kind: 'erased' }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Sees to it that no work is lost: keeps the draft, and warns before work is left that is neither downloaded nor kept nor
 * on disk.
 * @fires change - the state of the draft has changed
 */
export class Keeper extends EventTarget {
  #state: DraftState = { kind: 'none' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Texts that are safe: where the page began, what is kept, downloaded, on disk. */
  readonly #safe = new Map<string, string>();

  constructor(
    readonly studio: Studio,
    readonly drafts: Drafts,
    restored?: number,
  ) {
    super();
    this.#safe.set('start', studio.document.text);
    if (restored !== undefined) this.#state = { kind: 'kept', at: restored, isRestored: true };
    studio.document.addEventListener('change', this.#soon);
    studio.settings.addEventListener('change', this.#soon);
    addEventListener('pagehide', this.#atOnce);
    addEventListener('beforeunload', this.#warn);
    document.addEventListener('visibilitychange', this.#atOnce);
  }

  get state(): DraftState {
    return this.#state;
  }

  /** Whether there is work that would be lost with the page. */
  get isUnsafe(): boolean {
    const { text } = this.studio.document;
    return text !== firstText() && ![...this.#safe.values()].includes(text);
  }

  /** Tells that the present text is safe elsewhere: downloaded, on disk. */
  isSafe(where: 'downloaded' | 'disk', text = this.studio.document.text): void {
    this.#safe.set(where, text);
  }

  async erase(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await this.drafts.erase();
      this.#safe.delete('draft');
      this.#safe.delete('start');
      this.drafts.leave();
      this.#set({ kind: 'erased' });
    } catch (error) {
      this.#set({ kind: 'refused', message: refusalOf(error) });
    }
  }

  /** Leaves the draft as it is, for what comes next is another document; it can be opened again. */
  async leave(): Promise<void> {
    if (this.#timer !== undefined) await this.keep();
    this.drafts.leave();
  }

  /** Keeps the draft now. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { document, settings } = this.studio;
    const { text } = document;
    const title = document.valueAt(['title']);
    try {
      const at = await this.drafts.save({ text, theme: settings.theme }, typeof title === 'string' ? title : '');
      this.#safe.set('draft', text);
      this.#set({ kind: 'kept', at });
    } catch (error) {
      this.#safe.delete('draft');
      this.#set({ kind: 'refused', message: refusalOf(error) });
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.studio.document.removeEventListener('change', this.#soon);
    this.studio.settings.removeEventListener('change', this.#soon);
    removeEventListener('pagehide', this.#atOnce);
    removeEventListener('beforeunload', this.#warn);
    document.removeEventListener('visibilitychange', this.#atOnce);
  }

  readonly #soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE);
  };

  readonly #atOnce = (): void => {
    if (this.#timer !== undefined && document.visibilityState === 'hidden') void this.keep();
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#timer !== undefined) void this.keep();
    if (this.isUnsafe) event.preventDefault();
  };

  #set(state: DraftState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
