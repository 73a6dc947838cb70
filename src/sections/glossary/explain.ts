import type { css as Css, CSSResult, html as Html } from 'lit';
import { termFinder } from '../../document/find-terms.js';
import type { TrendDocument } from '../../document/index.js';
import type { Explain } from '../section.js';
import { clickTerm, closeOnEscape, pressTerm } from './popover.js';

/** What the module needs of Lit: its file holds none of it. */
export interface Lit {
  readonly html: typeof Html;
  readonly css: typeof Css;
}

/** A short name for a text, the same in every engine (FNV-1a). */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

const known = new WeakMap<TrendDocument, Explain>();

/** What explains the terms of a trend: the same function for the same trend. */
export function explainer({ html }: Lit, trend: TrendDocument): Explain {
  const { glossary = [], lang = 'en' } = trend;
  let explain = known.get(trend);
  if (explain) return explain;
  const termsIn = termFinder(glossary, lang);
  explain = (paragraphs, place) => {
    const found = termsIn(paragraphs);
    if (found.length === 0) return paragraphs;
    const name = nameOf(`${place}\n${paragraphs.join('\n')}`);
    return paragraphs.map((text, index) => {
      const runs: unknown[] = [];
      let end = 0;
      found.forEach((term, i) => {
        if (term.paragraph !== index) return;
        const id = `term-${name}-${i}`;
        const said = text.slice(term.start, term.end);
        const meaning = glossary[term.index]?.meaning;
        runs.push(
          text.slice(end, term.start),
          // The word stays in its line as any other, and the button lies over it: lines break, texts are found and copied as
          // without a glossary.
          // prettier-ignore
          html`<span part="term" @pointerdown=${pressTerm} @click=${clickTerm} @keydown=${closeOnEscape}><button type="button" popovertarget=${id} aria-label=${said}></button><span aria-hidden="true">${said}</span></span><span part="meaning" id=${id} popover role="note">${meaning}</span>`,
        );
        end = term.end;
      });
      return runs.length > 0 ? [...runs, text.slice(end)].filter((run) => run !== '') : text;
    });
  };
  known.set(trend, explain);
  return explain;
}

/** How terms and their meanings look. On paper the meaning follows its term. */
export const glossaryStyles = ({ css }: Lit): CSSResult => css`
  [part='term'] {
    position: relative;
    text-decoration: underline 1px dotted var(--_quiet);
    text-underline-offset: 0.2em;
  }
  [part='term']:hover {
    text-decoration-style: solid;
  }
  [part='term'] button {
    position: absolute;
    inset: 0;
    cursor: help;
    /* Firefox would copy a line end for it. */
    user-select: none;
  }
  [part='term'] button:focus-visible {
    outline: none;
  }
  [part='term'] button:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  [part='meaning'] {
    inline-size: max-content;
    max-inline-size: min(352px, 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    padding: 12px 14px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    /* As in marks.styles.ts, which not every element has. */
    background: var(
      --_raised,
      var(--trend-raised, var(--trend-surface, oklch(var(--_from) calc(1 - 0.796 * var(--_dark)) 0.004 260)))
    );
    color: var(--_ink);
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.45;
    text-align: start;
    white-space: pre-line;
  }
  @media print {
    [part='term'] {
      text-decoration: none;
    }
    [part='term'] button {
      display: none;
    }
    [part='meaning'] {
      all: unset;
    }
    [part='meaning']::before {
      content: ' (';
    }
    [part='meaning']::after {
      content: ')';
    }
  }
  @media (forced-colors: active) {
    [part='meaning'] {
      background: Canvas;
    }
  }
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow tree the styles of terms, once. A constructed sheet works only in the document that made it. */
export function adopt(lit: Lit, root: ShadowRoot): void {
  const { ownerDocument: page } = root;
  let sheet = sheets.get(page);
  if (!sheet) {
    if (!page.defaultView) return;
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(glossaryStyles(lit).cssText);
    sheets.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
