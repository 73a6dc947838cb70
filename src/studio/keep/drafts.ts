import { createStore, delMany, entries, get, update, type UseStore } from 'idb-keyval';
import { type Shared, themeFrom } from './carried.js';

/** A document as it was when it was kept in this browser. */
export interface Draft extends Shared {
  readonly id: string;
  readonly title: string;
  /** When it was kept, in ms since 1970. */
  readonly saved: number;
}

/** A draft with the page that wrote it. */
interface Record extends Draft {
  readonly writer: string;
}

const TAB = 'trend-embed-studio';

/** A store's refusal in words. */
export const refusalOf = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'This browser’s storage is full: no draft is kept. Download the document before you leave.'
    : 'This browser keeps no draft for this page. Download the document before you leave.';

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'saved' in value;

/** The id of this tab's draft, which a reload keeps. */
function tabId(id?: string): string {
  try {
    if (id !== undefined) sessionStorage.setItem(TAB, id);
    return sessionStorage.getItem(TAB) ?? '';
  } catch {
    return id ?? '';
  }
}

/** Holds a name until the page is closed. @returns false where another tab holds it */
const claim = (id: string): Promise<boolean> =>
  new Promise((done) => {
    const held = (lock: Lock | null): Promise<never> | undefined => {
      done(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    };
    navigator.locks.request(`${TAB}/${id}`, { ifAvailable: true }, held).catch(() => done(true));
  });

/**
 * The drafts that are kept in this browser, one for each tab. No tab writes over the draft of another: where two have come
 * to the same, the second gets one of its own.
 */
export class Drafts {
  readonly #store: UseStore;
  readonly #writer = crypto.getRandomValues(new Uint32Array(4)).join('-');
  /** Whose draft may be written over: the one that this page has read. */
  #read: string | undefined;
  #id = '';

  constructor(name = 'trend-embed-studio') {
    this.#store = createStore(name, 'drafts');
  }

  /** The draft to go on with: of this tab, else the latest of a tab that was closed. */
  async restore(): Promise<Draft | undefined> {
    const own = tabId();
    const drafts = await this.list();
    for (const draft of [...drafts.filter(({ id }) => id === own), ...drafts.filter(({ id }) => id !== own)])
      if (await this.#take(draft.id)) return draft;
    return undefined;
  }

  /** All drafts, the latest first. */
  async list(): Promise<readonly Draft[]> {
    const all = await entries<string, unknown>(this.#store);
    return all
      .flatMap(([id, value]) => (isDraft(value) ? [{ ...value, id, theme: themeFrom(value.theme) }] : []))
      .sort((a, b) => b.saved - a.saved);
  }

  /** Keeps the document as the draft of this tab. @returns when */
  async save(shared: Shared, title: string): Promise<number> {
    const saved = Date.now();
    if (this.#id === '') await this.#take(crypto.getRandomValues(new Uint32Array(2)).join('-'));
    const own: Record = { ...shared, id: this.#id, title, saved, writer: this.#writer };
    let kept = own;
    await update<Record>(
      this.#id,
      (old) => {
        const isOurs = old === undefined || [this.#writer, this.#read].includes(old.writer);
        return (kept = isOurs ? own : old);
      },
      this.#store,
    );
    if (kept === own) return saved;
    this.#id = '';
    return this.save(shared, title);
  }

  /** Leaves the tab's draft as it is: what is kept next is another. */
  leave(): void {
    this.#id = '';
  }

  /** Erases the drafts, but for those that other tabs are working on. */
  async erase(): Promise<void> {
    const drafts = await this.list();
    const free: string[] = [];
    for (const { id } of drafts) if (id === this.#id || !('locks' in navigator) || (await claim(id))) free.push(id);
    await delMany(free, this.#store);
  }

  async #take(id: string): Promise<boolean> {
    if ('locks' in navigator && !(await claim(id))) return false;
    this.#id = id;
    this.#read = (await get<Record>(id, this.#store))?.writer;
    tabId(id);
    return true;
  }
}
