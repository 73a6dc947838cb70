/** A document in the folder, as a list tells of it. */
export interface ListedFile {
  readonly path: string;
  readonly id?: string;
  readonly title?: string;
  readonly faults: number;
}

/** A file, and the tag of its present bytes. */
export interface ReadFile {
  readonly text: string;
  readonly etag: string;
}

export type Written =
  | { readonly kind: 'written'; readonly etag: string }
  /** Another program has written or removed it; `etag` is null where it is gone. */
  | { readonly kind: 'conflict'; readonly etag: string | null }
  | { readonly kind: 'failed'; readonly message: string };

/** A file has changed; `etag` is null where it is gone. */
export interface FileChange {
  readonly path: string;
  readonly etag: string | null;
}

/** The documents of a folder, as `trend-embed dev` serves them. */
export interface Files {
  list(): Promise<readonly ListedFile[]>;
  /** @returns undefined where there is none */
  read(path: string): Promise<ReadFile | undefined>;
  /** @param etag of the bytes that are to be replaced; null for a new file */
  write(path: string, text: string, etag: string | null): Promise<Written>;
  /** Calls back at each change, and with null when the connection comes or goes. @returns a function that ends it */
  watch(onChange: (change: FileChange) => void, onConnection: (isOpen: boolean) => void): () => void;
}

const SILENT = 'The server does not answer: start “trend-embed dev” again.';

/** @throws with a message for people, where the server does not answer */
async function ask(address: URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch {
    throw new Error(SILENT);
  }
}

/** @throws where the bytes are no UTF-8: what stands for them here would be saved in their place. */
function textOf(path: string, bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8: save the file in that encoding.`);
  }
}

/** The folder behind an address of `trend-embed dev`. */
export function filesAt(server: URL): Files {
  const address = (path: string) => new URL(`files/${path.split('/').map(encodeURIComponent).join('/')}`, server);
  return {
    async list() {
      const response = await ask(new URL('files', server));
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { readonly files: readonly ListedFile[] }).files;
    },
    async read(path) {
      const response = await ask(address(path));
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error((await response.text()).trim());
      return { text: textOf(path, await response.arrayBuffer()), etag: response.headers.get('etag') ?? '' };
    },
    async write(path, text, etag) {
      const headers: Record<string, string> = etag === null ? { 'if-none-match': '*' } : { 'if-match': etag };
      try {
        const response = await fetch(address(path), { method: 'PUT', body: text, headers });
        if (response.status === 412) return { kind: 'conflict', etag: response.headers.get('etag') };
        if (!response.ok) return { kind: 'failed', message: (await response.text()).trim() };
        return { kind: 'written', etag: response.headers.get('etag') ?? '' };
      } catch {
        return { kind: 'failed', message: SILENT };
      }
    },
    watch(onChange, onConnection) {
      const source = new EventSource(new URL('events', server));
      source.onmessage = ({ data }) => onChange(JSON.parse(String(data)) as FileChange);
      source.onopen = () => onConnection(true);
      source.onerror = () => onConnection(false);
      return () => source.close();
    },
  };
}
