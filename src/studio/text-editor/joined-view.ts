import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Fault } from '../document/fault.js';
import type { StudioDocument } from '../document/studio-document.js';
import { editorTheme } from './editor-theme.js';
import type { LanguageClient } from './language-client.js';
import { language } from './language-extension.js';

/** A change that came from the document: it is not sent back. */
const fromDocument = Annotation.define<boolean>();

/** The view that a change came from: it has it already. */
const fromView = Annotation.define<JoinedView>();

const SEVERITY = { fault: 'error', warning: 'warning', hint: 'info' } as const;
const WORD = { fault: 'Fault', warning: 'Warning', hint: 'Hint' } as const;

function diagnosticOf(fault: Fault, studio: StudioDocument, length: number): Diagnostic {
  const from = Math.min(fault.from, length);
  return {
    from,
    to: Math.max(from, Math.min(fault.to, length)),
    severity: SEVERITY[fault.severity],
    message: `${WORD[fault.severity]}: ${fault.message}`,
    actions: (fault.fixes ?? []).map((fix) => ({ name: fix.label, apply: () => studio.fix(fix) })),
  };
}

/**
 * An editor on the text of a document: what is typed in it changes the document, and what changes the document shows in
 * it. Steps of undo are the document's.
 */
export class JoinedView {
  readonly view: EditorView;
  readonly #document: StudioDocument;
  readonly #client: LanguageClient;

  constructor(document: StudioDocument, root: ShadowRoot, parent: HTMLElement, client: LanguageClient) {
    this.#document = document;
    this.#client = client;
    const step = (isRedo: boolean) => () => (isRedo ? document.redo() : document.undo()) || true;
    this.view = new EditorView({
      root,
      parent,
      dispatchTransactions: (transactions) => this.#dispatch(transactions),
      state: EditorState.create({
        doc: document.state.doc,
        extensions: [
          keymap.of([
            { key: 'Mod-z', run: step(false), preventDefault: true },
            { key: 'Mod-y', run: step(true), preventDefault: true },
            { key: 'Mod-Shift-z', run: step(true), preventDefault: true },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...searchKeymap,
            ...foldKeymap,
            ...defaultKeymap,
          ]),
          lineNumbers(),
          foldGutter(),
          lintGutter(),
          json(),
          bracketMatching(),
          closeBrackets(),
          indentOnInput(),
          drawSelection(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          EditorView.lineWrapping,
          EditorState.tabSize.of(2),
          EditorView.contentAttributes.of({
            'aria-label': 'Text of the document, JSON',
            'aria-describedby': 'keys',
            tabindex: '0',
          }),
          language(client),
          editorTheme,
        ],
      }),
    });
    document.addEventListener('transactions', this.#onTransactions);
    document.addEventListener('analysis', this.#onAnalysis);
    this.#onAnalysis();
  }

  /** Selects a range, and brings it into view. */
  reveal({ from, to }: { readonly from: number; readonly to: number }): void {
    const { length } = this.view.state.doc;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
    this.view.focus();
  }

  destroy(): void {
    this.#document.removeEventListener('transactions', this.#onTransactions);
    this.#document.removeEventListener('analysis', this.#onAnalysis);
    this.#client.close();
    this.view.destroy();
  }

  #dispatch(transactions: readonly Transaction[]): void {
    this.view.update(transactions);
    for (const transaction of transactions) {
      if (!transaction.docChanged || transaction.annotation(fromDocument)) continue;
      const userEvent = transaction.annotation(Transaction.userEvent) ?? 'input';
      const annotations = fromView.of(this);
      this.#document.dispatch([this.#document.state.update({ changes: transaction.changes, userEvent, annotations })]);
    }
  }

  readonly #onTransactions = (event: Event): void => {
    for (const transaction of (event as CustomEvent<readonly Transaction[]>).detail)
      if (transaction.docChanged && transaction.annotation(fromView) !== this)
        this.view.dispatch({ changes: transaction.changes, annotations: fromDocument.of(true) });
  };

  readonly #onAnalysis = (): void => {
    const { state } = this.view;
    const { length } = state.doc;
    const diagnostics = this.#document.faults.map((fault) => diagnosticOf(fault, this.#document, length));
    this.view.dispatch(setDiagnostics(state, diagnostics));
  };
}
