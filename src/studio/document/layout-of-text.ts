/** How a document's text is laid out, so that what is added looks like what is there. */
export interface TextLayout {
  /** One step of indentation; empty where the text is one line. */
  readonly indent: string;
}

/** Reads a part of the document; lines end with `\n`. */
export type Read = (from: number, to: number) => string;

/** The layout of a JSON text, by its beginning: of its first indented line, else two spaces. */
export function layoutOfText(start: string): TextLayout {
  if (!start.includes('\n') && start.trim().length > 2) return { indent: '' };
  return { indent: /^[ \t]+(?=["{[])/m.exec(start)?.[0] ?? '  ' };
}

/** A value as JSON; `line` begins each of its lines after the first, with its line end. */
export function written(value: unknown, { indent }: TextLayout, line: string): string {
  // A line without an end is within a line: what stands there is written in one too.
  if (indent === '' || !line.includes('\n')) return JSON.stringify(value);
  return JSON.stringify(value, null, indent).replaceAll('\n', line);
}

/** What begins the line in which a value stands, with the line end before it. */
export function lineAt(read: Read, at: number): string {
  const before = read(Math.max(0, at - 2000), at);
  const start = before.lastIndexOf('\n');
  return `\n${/^[ \t]*/.exec(before.slice(start + 1))?.[0] ?? ''}`;
}
