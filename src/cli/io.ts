/** Where a command writes to. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  /** Gives false when it wants a pause until `drain`. */
  write(text: string): boolean;
  once(event: 'drain', then: () => void): unknown;
}

/** What a command takes from the world around it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** That of this package. */
  readonly version: string;
}

/** 0: all is well. 1: a document has faults. 2: the command itself was wrong, or a file could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Writes, and waits until there is room for more: what is slow to read must not pile up here. */
export async function write(output: Output, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await new Promise<void>((resolve) => output.once('drain', resolve));
}

/** Whether colours are welcome (no-color.org). */
export function colourful({ isTTY }: Output, { NO_COLOR, TERM }: Io['env']): boolean {
  return isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
