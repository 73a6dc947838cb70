/** Splits plain text into its paragraphs: a blank line stands between two. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
