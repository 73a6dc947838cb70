import { html, nothing, type TemplateResult } from 'lit';
import { formatFor } from '../../locale/format.js';
import { readPartialDate } from '../../document/partial-date.js';
import type { DateOrder } from '../../import/index.js';
import type { Pasted } from './paste.js';

/** The answer: an order, `as-typed`, or that nothing is to be pasted. */
export type DateAnswer = DateOrder | 'as-typed' | undefined;

/** What is asked before dates that can be read in two ways are pasted. */
export interface DateQuestion {
  readonly ambiguous: Pasted['ambiguous'];
  readonly answer: (answer: DateAnswer) => void;
}

const inWords = (date: string): string => {
  const read = readPartialDate(date);
  return read ? formatFor('en').date(read) : date;
};

/** How many examples are shown. */
const EXAMPLES = 3;

/** The question, in a dialog; Escape pastes nothing. */
export function dateQuestionTemplate(question: DateQuestion | undefined): TemplateResult | typeof nothing {
  if (!question) return nothing;
  const { ambiguous, answer } = question;
  const [first] = ambiguous;
  const texts = [...new Set(ambiguous.map(({ text }) => text))];
  const more = texts.length > EXAMPLES ? ', …' : '';
  return html`<dialog aria-labelledby="date-question" @cancel=${() => answer(undefined)}>
    <h3 id="date-question">
      ${ambiguous.length === 1 ? 'A date can be read in two ways' : `${ambiguous.length} dates can be read in two ways`}
    </h3>
    <p>${texts.slice(0, EXAMPLES).join(', ')}${more}. Which number is the day? Nothing is pasted until you say so.</p>
    <div class="answers">
      <button autofocus @click=${() => answer('dmy')}>The first: ${inWords(first?.dmy ?? '')}</button>
      <button @click=${() => answer('mdy')}>The second: ${inWords(first?.mdy ?? '')}</button>
      <button @click=${() => answer('as-typed')}>Paste as typed; I mend each</button>
      <button @click=${() => answer(undefined)}>Paste nothing</button>
    </div>
  </dialog>`;
}
