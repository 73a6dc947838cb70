import { html, nothing, type TemplateResult } from 'lit';
import { type Evidence, readPartialDate } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { balanceMessages, timelineMessages } from '../../messages/en.js';
import { pluralize, interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** The most challenges that are listed; the number of the others is told. */
const LISTED = 50;

function challengeTemplate(lang: string, { company, date, text }: Evidence): TemplateResult {
  const when = readPartialDate(date);
  return html`<li>
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true"><path d="M0-5 5 0 0 5-5 0z" /></svg>
    <p>
      <b><bdi>${company}</bdi></b>
      ${when ? html`<time datetime=${date}>${formatFor(lang).date(when, 'short')}</time>` : nothing}
      <span>${text}</span>
    </p>
  </li>`;
}

/**
 * The counts of both sides, and below them the challenges, for wherever the support would otherwise
 * stand alone. It has no part: a page's style sheet reaches it only together with all that it stands beside.
 * @param listed false where the challenges stand in full beside it: the counts alone, then
 */
export function balanceTemplate(
  { trend, messages: words, lang }: SectionView,
  listed = true,
): TemplateResult | typeof nothing {
  const { evidence = [] } = trend;
  if (evidence.length === 0) return nothing;
  const format = formatFor(lang);
  const { supporting, challenging } = words(timelineMessages);
  const { balance, balanceMore } = words(balanceMessages);
  const challenges = evidence.filter(({ stance }) => stance === 'challenges');
  const counts = interpolate(balance, {
    supporting: pluralize(supporting, format, evidence.length - challenges.length),
    challenging: pluralize(challenging, format, challenges.length),
  });
  if (!listed || challenges.length === 0) return html`<p class="balance"><bdi>${counts}</bdi></p>`;
  const more = challenges.length - LISTED;
  return html`<details class="balance">
    <summary><bdi>${counts}</bdi></summary>
    <ul role="list">
      ${challenges.slice(0, LISTED).map((evidence) => challengeTemplate(lang, evidence))}
      ${more > 0 ? html`<li>${pluralize(balanceMore, format, more)}</li>` : nothing}
    </ul>
  </details>`;
}
