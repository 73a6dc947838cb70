import type { css as Css, CSSResult, html as Html } from 'lit';
import { termFinder } from '../../document/find-terms.js';
import type { TrendDocument } from '../../document/index.js';
import type { Explain } from '../section.js';
import { closeOnEscape, stayInText, toggled } from './popover.js';

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
          // prettier-ignore
          html`<button type="button" part="term" popovertarget=${id} @click=${stayInText} @keydown=${closeOnEscape}>${said}</button><span part="meaning" id=${id} popover role="note" @toggle=${toggled}>${meaning}</span>`,
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
  [part] button[part='term'] {
    display: inline;
    padding: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    text-align: inherit;
    text-decoration: underline 1px dotted var(--_quiet);
    text-underline-offset: 0.2em;
    cursor: help;
  }
  [part] button[part='term']:hover {
    text-decoration-style: solid;
  }
  [part='meaning']:popover-open {
    position: fixed;
    inset: auto;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(352px, 100vw - 32px);
    margin: 4px 0;
    padding: 12px 16px;
    border: 1px solid var(--_quiet);
    border-radius: var(--trend-radius, 4px);
    background: var(--_raised, var(--trend-raised, var(--trend-surface, Canvas)));
    color: var(--_ink);
    font-size: 14px;
    font-weight: 400;
    font-style: normal;
    line-height: 1.45;
    text-align: start;
    white-space: pre-line;
  }
  @media print {
    [part='meaning'] {
      display: inline;
    }
    [part='meaning']::before {
      content: ' (';
    }
    [part='meaning']::after {
      content: ')';
    }
    button[part='term'] {
      text-decoration: none;
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
