/**
 * Copies a text. Where the clipboard is refused, the text is selected, so that the reader's own key copies it.
 * @returns whether it was copied
 */
export async function copyText(text: string, shown?: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
