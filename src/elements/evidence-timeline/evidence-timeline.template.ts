import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatFor } from '../../document/index.js';
import { TICK_GAP, type TimelineLayout, type TimelineMark } from '../../layout/timeline-layout.js';
import { timelineWords } from '../../strings/en.js';
import { count, fill } from '../../strings/words.js';
import { heading } from '../shared/heading.js';
import type { Section, SectionView } from '../shared/section.js';
import { timelineStyles } from './evidence-timeline.styles.js';
import { TimelineController } from './timeline-controller.js';

function dot({ evidence, x, y }: TimelineMark, { radius, diamond: r }: TimelineLayout): TemplateResult {
  return evidence.stance === 'supports'
    ? svg`<circle cx=${x} cy=${y} r=${radius} />`
    : svg`<path d="M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z" />`;
}

function pointName({ lang, ...view }: SectionView, { evidence, date }: TimelineMark): string {
  const { company, stance, text } = evidence;
  const words = view.words(timelineWords);
  return fill(words.point, { company, date: formatFor(lang).date(date), stance: words[stance], text });
}

function markTemplate(
  view: SectionView,
  mark: TimelineMark,
  layout: TimelineLayout,
  controller: TimelineController,
  stop: boolean,
): TemplateResult {
  const { index, label, evidence } = mark;
  const chosen = view.selected === index;
  return svg`<g
    role="button" part="point" class=${evidence.stance} tabindex=${stop ? 0 : -1}
    data-point=${index} aria-label=${pointName(view, mark)} aria-current=${chosen ? 'true' : nothing}
  >${chosen || controller.stands(index) ? svg`<circle class="halo" cx=${mark.x} cy=${mark.y} r=${layout.radius + 4} />` : nothing}${dot(mark, layout)}${
    label ? svg`<text x=${label.x} y=${label.y}>${label.text}</text>` : nothing
  }</g>`;
}

function stems(layout: TimelineLayout, stance: string): string {
  return layout.marks
    .filter(({ evidence }) => evidence.stance === stance)
    .map(({ x, y, stemY }) => (stemY === undefined ? '' : `M${x} ${stemY}V${y}`))
    .join('');
}

/** "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples." */
function summary({ lang, ...view }: SectionView, { marks }: TimelineLayout): string {
  const words = view.words(timelineWords);
  const format = formatFor(lang);
  const sided = (stance: string) => marks.filter(({ evidence }) => evidence.stance === stance).length;
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return words.timeline;
  const [from, to] = [format.date(first.date), format.date(last.date)];
  return fill(from === to ? words.timelineMoment : words.timelineSummary, {
    evidence: count(words.pieces, format, marks.length),
    from,
    to,
    supporting: count(words.supporting, format, sided('supports')),
    challenging: count(words.challenging, format, sided('challenges')),
  });
}

function plotTemplate(view: SectionView, layout: TimelineLayout, controller: TimelineController): TemplateResult {
  const { width, height, axis, grid, ticks, sides, marks } = layout;
  const dx = axis.start < axis.end ? TICK_GAP : -TICK_GAP;
  const stop = marks.some(({ index }) => index === controller.tabStop) ? controller.tabStop : marks[0]?.index;
  return html`<svg part="chart" viewBox="0 0 ${width} ${height}" role="group" aria-label=${summary(view, layout)}>
    <g aria-hidden="true">
      <path class="grid" d=${ticks.map(({ x }) => `M${x} ${grid.top}V${grid.bottom}`).join('')} />
      <path class="axis" d="M${axis.start} ${axis.top}H${axis.end}" />
      <path class="ruler" d="M${axis.start} ${axis.bottom}H${axis.end}" />
      ${ticks.map(({ x, text }) =>
        text === undefined
          ? nothing
          : svg`<text class="tick" x=${x} y=${(axis.top + axis.bottom) / 2} dx=${dx}>${text}</text>`,
      )}
      <path class="stems supports" d=${stems(layout, 'supports')} />
      <path class="stems challenges" d=${stems(layout, 'challenges')} />
      <text class="side supports" x=${sides.supports.x} y=${sides.supports.y}>${sides.supports.text}</text>
      <text class="side challenges" x=${sides.challenges.x} y=${sides.challenges.y}>${sides.challenges.text}</text>
    </g>
    ${marks.map((mark) => markTemplate(view, mark, layout, controller, mark.index === stop))}
  </svg>`;
}

function detailTemplate(
  { lang, ...view }: SectionView,
  mark: TimelineMark | undefined,
): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  const words = view.words(timelineWords);
  const { company, stance, text, source } = mark.evidence;
  return html`<p><strong>${company}</strong></p>
    <p class="when"><span class=${stance}>${words[stance]}</span> · ${formatFor(lang).date(mark.date)}</p>
    <p>${text}</p>
    ${source?.title === undefined ? nothing : html`<p class="when">${fill(words.source, { title: source.title })}</p>`}`;
}

function timelineTemplate(view: SectionView, controller: TimelineController): TemplateResult | typeof nothing {
  const { trend, lang, level } = view;
  const words = view.words(timelineWords);
  const format = formatFor(lang);
  const { evidence = [] } = trend;
  if (evidence.length === 0) return nothing;
  const supporting = evidence.filter(({ stance }) => stance === 'supports').length;
  const layout = controller.layout(
    trend,
    {
      sideLabels: { supports: `${words.supports} ↑`, challenges: `${words.challenges} ↓` },
      dateLabel: (date) => format.date(date, 'short'),
    },
    view.direction,
  );
  return html`<section part="timeline">
    ${heading(level, 'heading', words.timeline)}
    <ul part="legend" role="list">
      <li>${symbol('supports')}<bdi>${count(words.supporting, format, supporting)}</bdi></li>
      <li>${symbol('challenges')}<bdi>${count(words.challenging, format, evidence.length - supporting)}</bdi></li>
    </ul>
    <div class="plot">
      <div class="sizer"></div>
      ${layout ? plotTemplate(view, layout, controller) : nothing}
      <div part="detail" popover="manual" aria-hidden="true">${detailTemplate(view, controller.active)}</div>
    </div>
  </section>`;
}

function symbol(stance: 'supports' | 'challenges'): TemplateResult {
  return html`<svg class=${stance} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    ${stance === 'supports' ? svg`<circle r="5.5" />` : svg`<path d="M0-6 6 0 0 6-6 0z" />`}
  </svg>`;
}

/** Evidence over time: support above the axis, challenges below. */
export const timelineSection: Section = {
  name: 'timeline',
  styles: timelineStyles,
  lines: 13,
  attach: (host) => {
    const controller = new TimelineController(host);
    return (view) => timelineTemplate(view, controller);
  },
};
