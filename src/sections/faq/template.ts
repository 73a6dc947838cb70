import { html, isServer, nothing, type TemplateResult } from 'lit';
import { faqMessages } from '../../messages/en.js';
import { nextLevel } from '../parts/heading-level.js';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import type { Section, SectionHost, SectionView } from '../section.js';
import { FaqController } from './disclosures.js';
import { faqStyles } from './styles.js';

const ON_SERVER: boolean = isServer;

function faqTemplate(
  { trend, messages: words, level }: SectionView,
  disclosures: FaqController,
): TemplateResult | typeof nothing {
  if (!trend.faq?.length) return nothing;
  return html`<section part="faq">
    ${heading(level, 'heading', words(faqMessages).faq)}
    ${trend.faq.map((item, index) => {
      const open = disclosures.isOpen(item);
      return html`<div part="faq-item">
        ${heading(
          nextLevel(level),
          'question',
          html`<button
            type="button"
            aria-expanded=${open}
            aria-controls="answer-${index}"
            data-question=${open ? index : nothing}
            @click=${() => disclosures.toggle(item)}
          >
            ${item.question}
          </button>`,
        )}
        <div
          part="answer"
          id="answer-${index}"
          hidden=${open ? nothing : 'until-found'}
          @beforematch=${() => disclosures.toggle(item, true)}
        >
          ${paragraphsTemplate(item.answer)}
          <p><a part="link" href="#${trend.id}/faq/${index + 1}">${words(faqMessages).link}</a></p>
        </div>
      </div>`;
    })}
  </section>`;
}

/** Lets links lead to questions. Nobody waits for it: it comes after the answers. */
function followLinks(host: SectionHost, disclosures: FaqController): void {
  if (ON_SERVER) return;
  void import('../behaviours/deep-links.js').then((links) => {
    links.followQuestions(host, disclosures);
  });
}

/** Questions that open and close; found text opens its answer, and on paper all are open. */
export const faqSection: Section = {
  name: 'faq',
  styles: faqStyles,
  skeletonLines: 8,
  attach: (host) => {
    const disclosures = new FaqController(host);
    followLinks(host, disclosures);
    return (view) => faqTemplate(view, disclosures);
  },
};
