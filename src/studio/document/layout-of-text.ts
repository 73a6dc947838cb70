/** How a document's text is laid out, so that what is added looks like what is there. */
export interface TextLayout {
  /** One step of indentation; empty where the text is one line. */
  readonly indent: string;
  readonly lineEnd: string;
}

/** The layout of a JSON text: of its first indented line, else two spaces. */
export function layoutOfText(text: string): TextLayout {
  const start = text.slice(0, 4096);
  const lineEnd = /\r\n|\n|\r/.exec(start)?.[0];
  if (lineEnd === undefined && start.trim().length > 2) return { indent: '', lineEnd: '' };
  return { indent: /^[ \t]+(?=["{[])/m.exec(start)?.[0] ?? '  ', lineEnd: lineEnd ?? '\n' };
}

/** A value as JSON in a layout; `depth` is the number of steps that its lines after the first stand in. */
export function written(value: unknown, { indent, lineEnd }: TextLayout, depth: number): string {
  const json = JSON.stringify(value, null, indent);
  return indent === '' ? json : json.replaceAll('\n', lineEnd + indent.repeat(depth));
}
