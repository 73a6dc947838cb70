import { html, nothing, type TemplateResult } from 'lit';
import { balanceTemplate } from '../balance/template.js';
import { shareFigure } from '../parts/share.js';
import { ticksTemplate } from '../parts/ticks.js';
import type { StatModel, StatsModel } from './model.js';

function statTemplate({ label, figure, counts, ticks }: StatModel): TemplateResult {
  return html`<div part="stat">
    <dt part="stat-label"><bdi>${label}</bdi></dt>
    <dd part="stat-figure">${shareFigure(figure)}${ticksTemplate(ticks)}</dd>
    <dd part="stat-count"><bdi>${counts}</bdi></dd>
  </div>`;
}

export function statsTemplate({ stats, more, balance }: StatsModel): TemplateResult {
  return html`<dl part="stats">${stats.map(statTemplate)}</dl>
    ${more ? html`<p>${more}</p>` : nothing} ${balanceTemplate(balance)}`;
}
