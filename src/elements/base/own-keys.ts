/** Keys that edit a field, with any modifier; an input method's keys have no names. */
const EDITING = /^(Arrow|Home|End|Page|Backspace|Delete|Enter|Dead|Process|Unidentified)/;

/** The keys that are down and belong to an element, by their place on the keyboard: focus may move before they are up. */
const held = new Set<string>();

/** Whether a key types or edits in a text field. Other chords, Tab, Escape and function keys are the page's. */
function edits(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, isComposing } = event;
  if (isComposing || EDITING.test(key)) return true;
  if (key.length > 1) return false;
  if (event.getModifierState('AltGraph')) return true;
  if (ctrlKey || metaKey) return !altKey && /[acvxyz]/i.test(key);
  // On a Mac, Alt types other characters.
  return !altKey || !/[a-z0-9]/i.test(key);
}

/** Whether a key presses a button, follows a link, or moves among points, at the ends of the picture too. */
function works({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, target: Element): boolean {
  if (target.closest('a[href]')) return key === 'Enter';
  if (altKey || ctrlKey || metaKey) return false;
  if (/^(Arrow|Home|End)/.test(key)) return target.matches('[data-point]');
  return /^(Enter| )$/.test(key) && target.closest('button, summary, [role=button]') !== null;
}

/** Closes the panel in which Escape was pressed: a dialog of the page around it stays open. */
function closesPanel(event: KeyboardEvent, target: Element): boolean {
  const panel = event.key === 'Escape' && target.closest('dialog');
  if (!panel) return false;
  panel.close();
  event.preventDefault();
  return true;
}

function keep(event: Event): void {
  const { currentTarget, type } = event;
  const target = event.target as Element;
  // Controls of the page that stand in a slot; a handler may have taken a node of the tree away.
  if (target.isConnected && target.getRootNode() !== currentTarget) return;
  // Autofill dispatches events without a key.
  if (!('key' in event)) return;
  const key = event as KeyboardEvent;
  const id = key.code || key.key;
  if (type === 'keydown') {
    const field = target.matches('input, textarea');
    const own = key.defaultPrevented || closesPanel(key, target) || (field ? edits(key) : works(key, target));
    if (own) held.add(id);
    else held.delete(id);
  }
  if (held.has(id)) event.stopPropagation();
  if (type === 'keyup') held.delete(id);
}

/**
 * Keeps within a shadow tree each key that types into a field of it or works a control of it: outside, its target would
 * be the element, and shortcuts of the page would take it for theirs. A handler within says by `preventDefault` that a
 * key worked.
 */
export function keepKeys(root: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
