/** The keys that each language lacks, by the name of its file. */
export function missingMessages(folder?: string): Promise<Readonly<Record<string, readonly string[]>>>;
/** Prints the missing keys of each language; 1 when a release lacks messages. */
export function reportMessages(options?: {
  readonly release?: boolean;
  readonly folder?: string;
  readonly print?: (line: string) => void;
}): Promise<0 | 1>;
