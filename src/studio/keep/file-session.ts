import type { FileChange, Files, ReadFile } from './files.js';

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

interface Disk {
  readonly text: string | undefined;
  readonly etag: string | null;
}

/**
 * Joins an open file to the text of the page. A change on disk is shown while nothing is unsaved; else it is a conflict,
 * about which a person decides. Nothing is overwritten. Looks at the disk and writes to it come one after the other, so that an
 * older answer never follows a newer one.
 * @fires change - the state has changed
 */
export class FileSession extends EventTarget {
  #state: FileState = 'saved';
  /** The other text that a person has to choose or refuse. */
  #theirs: string | undefined;
  #message = '';
  /** What is on disk, as far as is known: no text before a new file is written, no tag where there is no file. */
  #disk: Disk;
  #isGone = false;
  #isSaving = false;
  #isConnected = true;
  #isClosed = false;
  #turn: Promise<void> = Promise.resolve();
  readonly #end: () => void;

  private constructor(
    readonly path: string,
    private readonly files: Files,
    private readonly page: Page,
    disk: Disk,
  ) {
    super();
    this.#disk = disk;
    this.#end = files.watch(
      (change) => this.#changed(change),
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
    const session = new FileSession(path, files, page, { text: undefined, etag: null });
    session.#settle();
    return session;
  }

  get state(): FileState {
    return this.#state;
  }

  /** What is to be chosen between; only where both have changed. */
  get conflict(): Conflict | undefined {
    return this.#theirs === undefined ? undefined : { mine: this.page.text, theirs: this.#theirs };
  }

  /** Why it could not be saved; empty where it could. */
  get message(): string {
    return this.#message;
  }

  /** When all that was begun is done. */
  settled(): Promise<void> {
    return this.#turn;
  }

  /** The page's text has changed. */
  edited(): void {
    if ((this.#state === 'saved' || this.#state === 'unsaved') && this.#state !== this.#settledState()) this.#settle();
  }

  save(): Promise<void> {
    if (this.#isSaving || this.#theirs !== undefined) return this.#turn;
    const { text } = this.page;
    const { etag } = this.#disk;
    this.#isSaving = true;
    this.#settle();
    return this.#next(() => this.#write(text, etag));
  }

  /** Ends a conflict: the page's text is written over that of the other program. */
  async keepMine(): Promise<void> {
    if (this.#theirs === undefined) return;
    this.#theirs = undefined;
    this.#settle();
    await this.save();
  }

  /** Ends a conflict: the page shows the text of the other program; what it showed can be had back by undo. */
  takeTheirs(): void {
    if (this.#theirs === undefined) return;
    const theirs = this.#theirs;
    this.#theirs = undefined;
    this.page.replace(theirs);
    this.#settle();
  }

  /** Ends it. What is being saved is saved; the page is left alone. */
  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #settledState(): FileState {
    if (this.#isSaving) return 'saving';
    if (!this.#isConnected) return 'offline';
    if (this.#theirs !== undefined) return 'conflict';
    if (this.#isGone) return 'gone';
    return this.page.text === this.#disk.text ? 'saved' : 'unsaved';
  }

  #settle(): void {
    this.#state = this.#settledState();
    this.dispatchEvent(new Event('change'));
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }

  #connected(isOpen: boolean): void {
    const isNews = isOpen !== this.#isConnected;
    this.#isConnected = isOpen;
    if (isOpen) this.#message = '';
    if (isNews) this.#settle();
    // What has changed while there was no connection was not told.
    if (isOpen) void this.#next(() => this.#look());
  }

  #changed({ path, etag }: FileChange): void {
    if (path === this.path && etag !== this.#disk.etag) void this.#next(() => this.#look());
  }

  async #write(text: string, etag: string | null): Promise<void> {
    // Otherwise both have changed it, which came to light while this waited.
    if (this.#theirs === undefined) {
      const written = await this.files.write(this.path, text, etag);
      this.#message = written.kind === 'failed' ? written.message : '';
      if (written.kind === 'conflict') await this.#look();
      if (written.kind === 'written') {
        this.#disk = { text, etag: written.etag };
        this.#isGone = false;
      }
    }
    this.#isSaving = false;
    this.#settle();
  }

  /** Looks at what is on disk, and meets it with what is in the page. */
  async #look(): Promise<void> {
    let disk: ReadFile | undefined;
    try {
      disk = await this.files.read(this.path);
    } catch (error) {
      // Nothing is known of the file: the next save names what was on disk, and is refused if it is another by now.
      this.#message = error instanceof Error ? error.message : String(error);
      return;
    }
    if (this.#isClosed || (disk?.etag ?? null) === this.#disk.etag) return;
    this.#meet(disk);
    this.#settle();
  }

  #meet(disk: ReadFile | undefined): void {
    this.#isGone = !disk;
    this.#theirs = undefined;
    if (!disk) {
      this.#disk = { ...this.#disk, etag: null };
      return;
    }
    const isUnsaved = this.page.text !== this.#disk.text;
    this.#disk = disk;
    if (this.page.text === disk.text) return;
    if (isUnsaved) this.#theirs = disk.text;
    else this.page.replace(disk.text);
  }
}
