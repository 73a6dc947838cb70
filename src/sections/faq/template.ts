import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import { keyed } from '../parts/keyed.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import type { FaqController } from './controller.js';
import type { FaqModel } from './model.js';

export function faqTemplate(
  { level, questionLevel, heading: title, linkText, questions, explain }: FaqModel,
  controller?: FaqController,
): TemplateResult {
  return html`<section part="faq">
    ${heading(level, 'heading', title)}
    ${questions.map(({ item, answer, open, hash }, index) =>
      keyed(
        item,
        html`<div part="faq-item" class=${open ? 'open' : nothing}>
          ${heading(
            questionLevel,
            'question',
            html`<button
              type="button"
              aria-expanded=${open}
              aria-controls="answer-${index}"
              data-question=${open ? index : nothing}
              @click=${() => controller?.toggle(item)}
            >
              ${item.question}
            </button>`,
          )}
          <a part="link" href=${hash} aria-label="${item.question} ${linkText}" tabindex=${open ? nothing : -1}></a>
          <div
            part="answer"
            id="answer-${index}"
            hidden=${open ? nothing : 'until-found'}
            @beforematch=${() => controller?.toggle(item, true)}
          >
            ${paragraphsTemplate(answer, explain, `answer ${index}`)}
          </div>
        </div>`,
      ),
    )}
  </section>`;
}
