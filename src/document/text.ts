/** Splits plain text into paragraphs, which blank lines separate. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
