import { autocompletion, type CompletionContext, type CompletionResult, snippet } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view';
import type { LanguageClient } from './language-client.js';

/** Up to this length a text is asked about at each key; a longer one only when it is asked for, in UTF-16 code units. */
const SHORT = 200_000;

async function completions(client: LanguageClient, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/["\w-]+/);
  if (!context.explicit && (!word || context.state.doc.length > SHORT)) return null;
  const proposals = await client.complete(context.state.doc, context.pos);
  const [first] = proposals;
  if (!first || context.aborted) return null;
  return {
    from: first.from,
    options: proposals.map(({ label, info, template, kind, from, to }) => ({
      label: kind === 'property' ? `"${label}"` : label,
      displayLabel: label,
      type: kind === 'property' ? 'property' : 'constant',
      ...(info === '' ? {} : { info }),
      apply: (view, completion, _from, end) => snippet(template)(view, completion, from, Math.max(to, end)),
    })),
  };
}

/** A box with text alone: what a schema says is no markup. */
function textBox(text: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-explanation';
  box.textContent = text;
  return box;
}

async function explanation(client: LanguageClient, view: EditorView, offset: number): Promise<Tooltip | null> {
  const found = await client.explain(view.state.doc, offset);
  return found ? { pos: found.from, end: found.to, above: true, create: () => ({ dom: textBox(found.text) }) } : null;
}

/** Completion and help by the schema. */
export const language = (client: LanguageClient): Extension => [
  autocompletion({ override: [(context) => completions(client, context)] }),
  hoverTooltip((view, offset) => explanation(client, view, offset)),
];
