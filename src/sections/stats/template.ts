import { html, nothing, type TemplateResult } from 'lit';
import { shareOf, type Stat } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { statsMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { balanceTemplate } from '../balance/template.js';
import type { Section, SectionView } from '../section.js';
import { shareFigure } from '../parts/share.js';
import { statsStyles } from './styles.js';

/** Up to this total each one of it is a tick of its own; above, a plain bar says more. */
const MOST_TICKS = 60;

const TICK = 12;
const TICK_WIDTH = 9.5;
const TICK_HEIGHT = 14;

function ticksPath(from: number, to: number): string {
  let path = '';
  for (let i = from; i < to; i++) path += `M${i * TICK} 0h${TICK_WIDTH}v${TICK_HEIGHT}h-${TICK_WIDTH}z`;
  return path;
}

/** The share as a picture: one tick for each of the total, those that count filled. */
function ticksTemplate({ count, total }: Stat): TemplateResult {
  const separate = total <= MOST_TICKS;
  const width = separate ? Math.max(1, total) * TICK - (TICK - TICK_WIDTH) : 300;
  const filled = separate ? ticksPath(0, count) : `M0 0h${(count / total) * width}v${TICK_HEIGHT}H0z`;
  const empty = separate ? ticksPath(count, total) : `M0 0h${width}v${TICK_HEIGHT}H0z`;
  return html`<svg
    part="ticks"
    viewBox="-1 -1 ${width + 2} ${TICK_HEIGHT + 2}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path class="empty" d=${empty} />
    <path class="filled" d=${filled} />
  </svg>`;
}

function statsTemplate(view: SectionView): TemplateResult | typeof nothing {
  const { trend, messages: words, lang, alone } = view;
  if (!trend.stats?.length) return nothing;
  const format = formatFor(lang);
  const { shareOf: pattern } = words(statsMessages);
  return html`<dl part="stats">
      ${trend.stats.map((stat) => {
        const { label, count, total } = stat;
        return html`<div part="stat">
          <dt part="stat-label">${label}</dt>
          <dd part="stat-figure">${shareFigure(format, shareOf(count, total))}</dd>
          <dd class="picture">${ticksTemplate(stat)}</dd>
          <dd part="stat-count">
            <bdi>${interpolate(pattern, { count: format.number(count), total: format.number(total) })}</bdi>
          </dd>
        </div>`;
      })}
    </dl>
    ${alone ? balanceTemplate(view) : nothing}`;
}

/** The shares, large, with their denominators to see. */
export const statsSection: Section = {
  name: 'stats',
  styles: statsStyles,
  skeletonLines: 9,
  attach: () => statsTemplate,
};
