import { html, nothing, type TemplateResult } from 'lit';
import { proseMessages } from '../../messages/en.js';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import type { Section, SectionTemplate, SectionView } from '../section.js';
import { proseStyles } from './styles.js';

function textSection(
  view: SectionView,
  title: 'explanation' | 'outlook' | 'bottomLine',
  texts: readonly (string | undefined)[],
): TemplateResult | typeof nothing {
  const content = texts.flatMap((text) => (text === undefined ? [] : paragraphsTemplate(text)));
  if (content.length === 0) return nothing;
  return html`<section part="prose">
    ${heading(view.level, 'heading', view.messages(proseMessages)[title])}
    <div part="text">${content}</div>
  </section>`;
}

function guidanceTemplate({ trend, messages: words, level }: SectionView): TemplateResult | typeof nothing {
  if (!trend.guidance?.length) return nothing;
  const { buyers, vendors } = words(proseMessages);
  return html`<div part="guidance">
    ${trend.guidance.map(
      ({ audience, text }) =>
        html`<section part="prose">
          ${heading(level, 'heading', audience === 'buyers' ? buyers : audience === 'vendors' ? vendors : audience)}
          <div part="text">${paragraphsTemplate(text)}</div>
        </section>`,
    )}
  </div>`;
}

function section(name: ProseName, lines: number, template: SectionTemplate): Section {
  return { name, skeletonLines: lines, styles: proseStyles, attach: () => template };
}

/** The sections that are text and nothing else, by the names that `section` takes. */
export type ProseName = 'explanation' | 'guidance' | 'outlook' | 'bottom-line';

export const proseSections: Readonly<Record<ProseName, Section>> = {
  explanation: section('explanation', 15, (view) =>
    textSection(view, 'explanation', [view.trend.whatsHappening, view.trend.why]),
  ),
  guidance: section('guidance', 14, guidanceTemplate),
  outlook: section('outlook', 7, (view) => textSection(view, 'outlook', [view.trend.outlook])),
  'bottom-line': section('bottom-line', 4, (view) => textSection(view, 'bottomLine', [view.trend.bottomLine])),
};
