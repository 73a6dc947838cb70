import { invertedEffects } from '@codemirror/commands';
import { type EditorState, type Extension, StateEffect, StateField, Text } from '@codemirror/state';

type LineEnd = '\n' | '\r\n';

/** Puts another line end in the place of the present one. */
export const setLineEnd = StateEffect.define<LineEnd>();

const field = StateField.define<LineEnd>({
  create: () => '\n',
  update: (end, { effects }) => effects.findLast((effect) => effect.is(setLineEnd))?.value ?? end,
});

/** The line end of a text: that of Windows where all its lines have it. */
export const lineEndOf = (text: string): LineEnd =>
  text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text) ? '\r\n' : '\n';

/** The lines of a text; what is no line end of it stays within them. */
export const linesOf = (text: string): Text => Text.of(text.split(lineEndOf(text)));

/** Keeps the line end of a document beside its lines, through undo and redo. */
export const lineEnds = (text: string): Extension => [
  field.init(() => lineEndOf(text)),
  invertedEffects.of(({ effects, startState }) =>
    effects.some((effect) => effect.is(setLineEnd)) ? [setLineEnd.of(startState.field(field))] : [],
  ),
];

/** The whole text, with its line ends. */
export const textOf = (state: EditorState): string => state.doc.sliceString(0, state.doc.length, state.field(field));
