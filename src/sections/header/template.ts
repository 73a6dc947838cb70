import { html, nothing, type TemplateResult } from 'lit';
import { readPartialDate } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { headerMessages } from '../../messages/en.js';
import { pluralize, interpolate } from '../../messages/messages.js';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import type { Section, SectionView } from '../section.js';
import { headerStyles } from './styles.js';

function metaTemplate({ trend, lang, ...view }: SectionView): TemplateResult | typeof nothing {
  const words = view.messages(headerMessages);
  const format = formatFor(lang);
  const { status, companyCount } = trend;
  const dated = (pattern: string, text: string | undefined) => {
    const date = text === undefined ? undefined : readPartialDate(text);
    return (
      date &&
      html`<li>
        <time datetime=${text}><bdi>${interpolate(pattern, { date: format.date(date) })}</bdi></time>
      </li>`
    );
  };
  const items = [
    status &&
      html`<li>
        <span part="badge"><span>${words[status === 'new' ? 'statusNew' : 'statusUpdated']}</span></span>
      </li>`,
    companyCount !== undefined && html`<li><bdi>${pluralize(words.companies, format, companyCount)}</bdi></li>`,
    dated(words.firstObserved, trend.firstObserved),
    dated(words.updated, trend.updated),
  ].filter((item) => typeof item === 'object');
  return items.length > 0
    ? html`<ul part="meta" role="list">
        ${items}
      </ul>`
    : nothing;
}

function headerTemplate(view: SectionView): TemplateResult {
  const { trend, level, href } = view;
  return html`<header part="header">
    ${metaTemplate(view)}
    ${heading(level, 'title', trend.url === undefined ? trend.title : html`<a href=${href(trend.url)}>${trend.title}</a>`)}
    ${
      trend.quickAnswer === undefined
        ? nothing
        : html`<div part="quick-answer">${paragraphsTemplate(trend.quickAnswer)}</div>`
    }
  </header>`;
}

/** Badge, companies, first observed, updated; the claim; the answer in short. */
export const headerSection: Section = {
  name: 'header',
  styles: headerStyles,
  skeletonLines: 11,
  attach: () => headerTemplate,
};
