import type { FileChange, Files } from './files.js';

/** `gone`: the file was removed by another program. `offline`: the server does not answer. */
export type FileState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'gone' | 'offline';

/** The two texts between which a person chooses. */
export interface Conflict {
  readonly mine: string;
  readonly theirs: string;
}

/** The text that the file is joined to. */
export interface Page {
  readonly text: string;
  replace(text: string): void;
}

/**
 * Joins an open file to the text of the page. A change on disk is shown while nothing is unsaved; else it is a conflict,
 * about which a person decides. Nothing is overwritten.
 * @fires change - the state has changed
 */
export class FileSession extends EventTarget {
  #state: FileState = 'saved';
  #conflict: Conflict | undefined;
  #message = '';
  /** The text that is on disk, and its tag. */
  #disk: { readonly text: string; readonly etag: string | null };
  readonly #end: () => void;

  private constructor(
    readonly path: string,
    private readonly files: Files,
    private readonly page: Page,
    disk: { readonly text: string; readonly etag: string | null },
  ) {
    super();
    this.#disk = disk;
    this.#end = files.watch(
      (change) => void this.#changed(change),
      (isOpen) => this.#connected(isOpen),
    );
  }

  /** Opens a file in the page. @throws where there is none */
  static async open(path: string, files: Files, page: Page): Promise<FileSession> {
    const disk = await files.read(path);
    if (!disk) throw new Error(`${path} is not in the folder any more.`);
    page.replace(disk.text);
    return new FileSession(path, files, page, disk);
  }

  /** Makes a new file of the page's text. */
  static create(path: string, files: Files, page: Page): FileSession {
    const session = new FileSession(path, files, page, { text: '', etag: null });
    session.#set('unsaved');
    return session;
  }

  get state(): FileState {
    return this.#state;
  }

  /** What is to be chosen between; only in the state `conflict`. */
  get conflict(): Conflict | undefined {
    return this.#conflict;
  }

  /** Why it could not be saved; empty where it could. */
  get message(): string {
    return this.#message;
  }

  /** The page's text has changed. */
  edited(): void {
    if (this.#state === 'saved' && this.page.text !== this.#disk.text) this.#set('unsaved');
    else if (this.#state === 'unsaved' && this.page.text === this.#disk.text) this.#set('saved');
  }

  async save(): Promise<void> {
    if (this.#state === 'saving' || this.#state === 'conflict') return;
    const { text } = this.page;
    this.#set('saving');
    const written = await this.files.write(this.path, text, this.#disk.etag);
    if (written.kind === 'written') {
      this.#disk = { text, etag: written.etag };
      this.#message = '';
      this.#set(this.page.text === text ? 'saved' : 'unsaved');
    } else if (written.kind === 'conflict') await this.#meet();
    else {
      this.#message = written.message;
      this.#set('unsaved');
    }
  }

  /** Ends a conflict: the page's text is written over that of the other program. */
  async keepMine(): Promise<void> {
    if (!this.#conflict) return;
    this.#conflict = undefined;
    this.#set('unsaved');
    await this.save();
  }

  /** Ends a conflict: the page shows the text of the other program; what it showed can be had back by undo. */
  takeTheirs(): void {
    if (!this.#conflict) return;
    const { theirs } = this.#conflict;
    this.#conflict = undefined;
    this.page.replace(theirs);
    this.#set('saved');
  }

  close(): void {
    this.#end();
  }

  #set(state: FileState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }

  #connected(isOpen: boolean): void {
    if (!isOpen) this.#set('offline');
    else if (this.#state === 'offline') {
      this.#set(this.page.text === this.#disk.text ? 'saved' : 'unsaved');
      void this.#changed({ path: this.path, etag: '' });
    }
  }

  async #changed({ path, etag }: FileChange): Promise<void> {
    if (path !== this.path || etag === this.#disk.etag || this.#state === 'saving') return;
    await this.#meet();
  }

  /** Looks at what is on disk, and meets it with what is in the page. */
  async #meet(): Promise<void> {
    const disk = await this.files.read(this.path).catch(() => undefined);
    if (!disk) {
      this.#disk = { ...this.#disk, etag: null };
      this.#set('gone');
      return;
    }
    const isUnsaved = this.page.text !== this.#disk.text;
    this.#disk = disk;
    if (this.page.text === disk.text) this.#set('saved');
    else if (!isUnsaved) {
      this.page.replace(disk.text);
      this.#set('saved');
    } else {
      this.#conflict = { mine: this.page.text, theirs: disk.text };
      this.#set('conflict');
    }
  }
}
