import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--support)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--challenge)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--quiet)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: '2px solid var(--ink)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sunken)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--ink) 18%, transparent)',
  },
  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--edge)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
  },
  '.cm-explanation': { maxWidth: '44ch', padding: '6px 10px', fontFamily: 'var(--sans)', whiteSpace: 'pre-wrap' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--surface)' },
  '.cm-completionInfo': { maxWidth: '36ch', padding: '6px 10px', fontFamily: 'var(--sans)' },
  '.cm-textfield': { border: '1px solid var(--edge)', backgroundColor: 'var(--surface)', color: 'var(--ink)' },
  '.cm-button': { border: '1px solid var(--edge)', backgroundImage: 'none', backgroundColor: 'var(--surface)' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: '6px 10px' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--ink)', color: 'var(--surface)', padding: '4px 10px' },
  '.cm-foldPlaceholder': { border: '1px solid var(--line)', backgroundColor: 'var(--sunken)', color: 'var(--quiet)' },
});

/** The studio's colours in the editor; they follow the page's scheme by themselves. */
export const editorTheme: Extension = [look, syntaxHighlighting(highlight)];
