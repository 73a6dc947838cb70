/** What a key means to the whole page. */
export type PageKey = 'undo' | 'redo' | 'save';

/** Whether an event comes from where text is written: the browser or the editor undoes there. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement)
    return !/^(?:button|checkbox|color|file|radio|range|submit)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** @returns undefined for all other keys, and for undo where text is written */
export function pageKeyOf(event: KeyboardEvent): PageKey | undefined {
  if (event.altKey || event.ctrlKey === event.metaKey || event.defaultPrevented) return undefined;
  const key = event.key.toLowerCase();
  if (key === 's' && !event.shiftKey) return 'save';
  if (isWriting(event)) return undefined;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}
