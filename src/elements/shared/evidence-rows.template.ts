import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Evidence, formatFor, readPartialDate, type Stance } from '../../document/index.js';
import { evidenceWords } from '../../strings/en.js';
import type { EvidenceLinks } from './evidence-links.js';
import { heading } from './heading.js';
import type { SectionView } from './section.js';

/**
 * Rows are laid out in pieces, so that those far from view cost nothing: as many as a few screens hold.
 */
const PIECE = 40;

interface Row {
  readonly index: number;
  readonly evidence: Evidence;
}

function sourceTemplate({ href }: SectionView, { source }: Evidence): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const address = href(source.url);
  const host = URL.canParse(address) ? new URL(address).host : address;
  return html` <a part="source-link" href=${address} rel="noopener">${source.title ?? host}</a>`;
}

function dateTemplate({ lang }: SectionView, text: string): TemplateResult | typeof nothing {
  const date = readPartialDate(text);
  return date ? html`<time datetime=${text}>${formatFor(lang).date(date, 'short')}</time>` : nothing;
}

function rowTemplate(view: SectionView, links: EvidenceLinks, { index, evidence }: Row): TemplateResult {
  const chosen = view.selected === index;
  return html`<tr
    role="row"
    part=${chosen ? 'row selected' : 'row'}
    tabindex="-1"
    data-row=${index}
    aria-current=${chosen ? 'true' : nothing}
  >
    <th role="rowheader" scope="row" part="company">
      ${
        evidence.stance === 'challenges'
          ? svg`<svg class="mark" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true"><path d="M0-5 5 0 0 5-5 0z" /></svg>`
          : nothing
      }<button type="button" @click=${() => links.pick(index, evidence)}>${evidence.company}</button>
    </th>
    <td role="cell" part="date">${dateTemplate(view, evidence.date)}</td>
    <td role="cell" part="text"><span>${evidence.text}</span>${sourceTemplate(view, evidence)}</td>
  </tr>`;
}

function pieces(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, i) => rows.slice(i * PIECE, (i + 1) * PIECE));
}

/**
 * The evidence of one side as a table. The roles say again what the tags say, because the layout takes
 * the tags' own away (a table's parts are no longer one once they are grids).
 */
export function evidenceRows(
  view: SectionView,
  links: EvidenceLinks,
  stance: Stance,
  part: 'evidence' | 'counterexamples',
): TemplateResult | typeof nothing {
  const rows = (view.trend.evidence ?? [])
    .map((evidence, index) => ({ evidence, index }))
    .filter(({ evidence }) => evidence.stance === stance);
  if (rows.length === 0) return nothing;
  const words = view.words(evidenceWords);

  const pickRow = (event: Event) => {
    const target = event.target as Element;
    // Links and buttons have a use of their own, and so has text that the reader is selecting.
    if (target.closest('a, button')) return;
    const index = Number(target.closest('[data-row]')?.getAttribute('data-row') ?? NaN);
    const row = rows.find((candidate) => candidate.index === index);
    if (row) links.pick(row.index, row.evidence);
  };
  const leadBack = (event: KeyboardEvent) => {
    const index = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
    if (event.key !== 'Escape' || !index || !links.go('point', Number(index))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return html`<section part=${part}>
    ${heading(view.level, 'heading', words[part])}
    <table role="table" aria-label=${words[part]} @click=${pickRow} @keydown=${leadBack}>
      <thead role="rowgroup">
        <tr role="row" part="head">
          <th role="columnheader" scope="col">${words.company}</th>
          <th role="columnheader" scope="col">${words.date}</th>
          <th role="columnheader" scope="col">${words.whatHappened}</th>
        </tr>
      </thead>
      ${pieces(rows).map(
        (piece, _, all) =>
          html`<tbody role="rowgroup" class=${all.length > 1 ? 'piece' : ''}>
            ${piece.map((row) => rowTemplate(view, links, row))}
          </tbody>`,
      )}
    </table>
  </section>`;
}
