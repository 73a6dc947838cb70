/** What keys do besides moving and typing. */
export type Command =
  'edit' | 'clear' | 'select-all' | 'select-column' | 'select-row' | 'add' | 'remove' | 'up' | 'down' | 'undo' | 'redo';

const COMMANDS: Readonly<Record<string, Command>> = {
  Enter: 'edit',
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'clear',
  'Ctrl+a': 'select-all',
  'Ctrl+ ': 'select-column',
  'Shift+ ': 'select-row',
  'Ctrl+Enter': 'add',
  'Ctrl+Delete': 'remove',
  'Ctrl+Backspace': 'remove',
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Ctrl+z': 'undo',
  'Ctrl+y': 'redo',
  'Ctrl+Shift+z': 'redo',
};

export const isCtrl = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

/** What a key does; undefined for one that moves, types, or is nothing to the grid. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, altKey, shiftKey } = event;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return COMMANDS[`${isCtrl(event) ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${name}`];
}

/** Whether a key writes a character. */
export const isTyped = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !isCtrl(event) && (!event.altKey || event.getModifierState('AltGraph'));

/** The keys, for whoever asks. */
export const KEY_HELP: readonly (readonly [keys: string, what: string])[] = [
  ['Arrows, Home, End, Page Up, Page Down', 'move; with Shift they select, with Ctrl they go to the edge'],
  ['Typing, Enter or F2', 'write into the cell; Enter goes on below, Tab to the right, Escape leaves it as it was'],
  ['Shift + Enter', 'a line break'],
  ['S, C', 'supports, challenges, in the column of the stance'],
  ['Delete', 'empties the cells'],
  ['Ctrl + C, X, V', 'copy, cut and paste, from and to a spreadsheet'],
  ['Ctrl + Space, Shift + Space', 'select the column, the row'],
  ['Ctrl + Enter, Ctrl + Delete', 'a piece more below, the selected pieces out'],
  ['Alt + Arrow up or down', 'moves the selected pieces'],
  ['Enter on the head of a column', 'sorts by it'],
];
