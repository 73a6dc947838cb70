/** A stream that a command writes to. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  /** Returns false when the writer must wait for `drain`. */
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

/** The environment of a command. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of this package. */
  readonly version: string;
}

/** 0: valid. 1: a document has faults. 2: the command is wrong, or a file could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Writes, and waits for `drain` when the stream is full (backpressure). */
export async function write(output: Output, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await new Promise<void>((resolve) => output.once('drain', resolve));
}

/** Whether to print colours (no-color.org). */
export function colourful({ isTTY }: Output, { NO_COLOR, TERM }: Io['env']): boolean {
  return isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
