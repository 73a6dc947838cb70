import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatFor } from '../../locale/format.js';
import { momentDate } from '../../locale/moment.js';
import { evidenceMessages, timelineMessages } from '../../messages/en.js';
import { pluralize, interpolate } from '../../messages/messages.js';
import { heading } from '../parts/heading.js';
import type { SectionView } from '../section.js';
import { citationTemplate } from './citation.template.js';
import type { EvidenceController } from './controller.js';
import type { Row, RowList } from './row-list.js';
import { rowTemplate } from './row.template.js';

/** More rows than these want to be filtered, and keep their head in view. */
const MANY = 12;

/** "12 of 240 shown", "March 2025 to June 2025: 12 of 240"; empty where all rows are shown. */
function status({ lang, timeRange: stretch, ...view }: SectionView, { all, found, chunks: pieces }: RowList): string {
  const words = { ...view.messages(evidenceMessages), ...view.messages(timelineMessages) };
  const format = formatFor(lang);
  const shown = pieces.flat().length;
  const n = format.number(shown);
  const total = format.number((shown < found.length ? found : all).length);
  if (stretch) {
    const { start, end } = stretch;
    const edge = (time: number) => format.date(momentDate(time, end - start));
    return interpolate(words.stretch, { from: edge(start), to: edge(end - 1), n, total });
  }
  if (shown === all.length) return '';
  return interpolate(words.shown[format.plural(shown)] ?? words.shown.other, {
    n: interpolate(words.ofTotal, { n, total }),
  });
}

function headTemplate(view: SectionView, { choice: { column, down } }: EvidenceController): TemplateResult {
  const words = view.messages(evidenceMessages);
  return html`<thead role="rowgroup" part="head">
    <tr role="row">
      ${(['company', 'date'] as const).map(
        (name) =>
          html`<th
            role="columnheader"
            scope="col"
            aria-sort=${column !== name ? nothing : down ? 'descending' : 'ascending'}
          >
            <button type="button" name=${name}>${words[name]}</button>
          </th>`,
      )}
      <th role="columnheader" scope="col">${words.whatHappened}</th>
    </tr>
  </thead>`;
}

/** The rows that are laid out together. They are rendered again only when one of them has changed. */
function chunkTemplate(
  view: SectionView,
  rows: EvidenceController,
  piece: readonly Row[],
  single: boolean,
): TemplateResult {
  const { hasPoints } = rows;
  const chosen = piece.find(({ index }) => index === view.selected);
  const { permalink } = view.messages(evidenceMessages);
  return html`<tbody role="rowgroup" class=${single ? '' : 'piece'}>
    ${guard([piece, chosen, hasPoints, permalink], () => piece.map((row) => rowTemplate(view, row, hasPoints)))}
  </tbody>`;
}

/**
 * The evidence of one side as a table. The roles say again what the tags say, because the layout takes
 * the tags' own away (a table's parts are no longer one once they are grids).
 */
export function evidenceRows(view: SectionView, rows: EvidenceController): TemplateResult | typeof nothing {
  const list = rows.list(view);
  const { all, found, chunks: pieces } = list;
  if (all.length === 0) return nothing;
  const words = view.messages(evidenceMessages);
  const { part, exporter: along, choice } = rows;
  const { query, start, limit } = choice;
  const rest = found.length - start - limit;
  const further = (name: 'before' | 'more', n: number) =>
    n > 0
      ? html`<p class="tools">
          <button type="button" part="more" name=${name}>
            ${pluralize(words[name], formatFor(view.lang), Math.min(limit, n))}
          </button>
        </p>`
      : nothing;
  const many = all.length > MANY;
  return html`<section part=${part} class=${many ? 'many' : nothing} @click=${rows} @input=${rows} @keydown=${rows}>
    <div class="top">
      ${heading(view.level, 'heading', words[part])}
      <p part="status">
        <span role="status">${status(view, list)}</span>
        ${view.timeRange ? html`<span class="tools"><button type="button" name="all">${view.messages(timelineMessages).showAll}</button></span>` : nothing}
      </p>
      ${
        many
          ? html`<label class="tools">${words.filter} <input part="filter" type="search" .value=${query} /></label>`
          : nothing
      }
    </div>
    ${further('before', start)}
    <table role="table" aria-label=${words[part]}>
      ${headTemplate(view, rows)} ${pieces.map((piece) => chunkTemplate(view, rows, piece, pieces.length === 1))}
    </table>
    ${
      query && found.length === 0
        ? html`<p>${interpolate(words.nothingFound, { query })}</p>
            <p class="tools"><button type="button" name="clear">${words.clear}</button></p>`
        : nothing
    }
    ${further('more', rest)}
    ${
      rows.hasExport
        ? html`<p part="take-along" class="tools">
            <button type="button" name="download">${words.downloadCsv}</button>
            <button type="button" name="copy" value=${words.copyCsv}>${words.copyCsv}</button>
            <button type="button" name="cite">${words.citeTrend}</button>
            <span role="status">${along.status(words.copyCsv)}</span>
          </p>`
        : nothing
    }
    ${citationTemplate(view, along)}
  </section>`;
}
