import { html, nothing, type TemplateResult } from 'lit';
import type { DateOrder, Doubt } from '../../import/index.js';
import type { Answers } from './reading.js';
import { sorted } from './reading.js';

/** How many of the doubts are shown; the others are counted. */
const SHOWN = 12;

type Change = (answers: Partial<Answers>) => void;

const ORDERS: readonly (readonly [DateOrder, string])[] = [
  ['dmy', 'The day stands first'],
  ['mdy', 'The month stands first'],
];

const valueOf = ({ currentTarget }: Event): string =>
  currentTarget instanceof HTMLInputElement ? currentTarget.value : '';

const quoted = ({ message }: Doubt): string => /“[^”]*”/.exec(message)?.[0] ?? '';

const dateOrder = (doubts: readonly Doubt[], { dates }: Answers, change: Change): TemplateResult => {
  const examples = [...new Set(doubts.map(quoted))];
  return html`
    <fieldset>
      <legend>
        ${doubts.length === 1 ? 'One date' : `${doubts.length} dates`} can be read in two ways, such as
        ${examples.slice(0, 3).join(', ')}. Which number is the day?
      </legend>
      ${ORDERS.map(([order, text], index) => {
        const reading = doubts[0]?.readings?.[index];
        return html`
          <label>
            <input type="radio" name="dates" .checked=${dates === order} @change=${() => change({ dates: order })} />
            <span>${text}${reading ? html`: ${examples[0]} is ${reading}` : nothing}</span>
          </label>
        `;
      })}
    </fieldset>
  `;
};

const field = (name: 'id' | 'title', label: string, answers: Answers, change: Change) => html`
  <label class="field"
    >${label}
    <input
      name=${name}
      autocomplete="off"
      .value=${answers[name]}
      @change=${(event: Event) => change({ [name]: valueOf(event).trim() })}
    />
  </label>
`;

/** What has to be decided before a text can become a document. */
export function doubtsTemplate(
  doubts: readonly Doubt[],
  asked: ReadonlySet<'id' | 'title' | 'dates'>,
  dateDoubts: readonly Doubt[],
  answers: Answers,
  change: Change,
) {
  const { others } = sorted(doubts);
  return html`
    ${asked.has('title') ? field('title', 'The claim, in one sentence', answers, change) : nothing}
    ${asked.has('id') ? field('id', 'The id, for addresses: small letters, digits and hyphens', answers, change) : nothing}
    ${asked.has('dates') ? dateOrder(dateDoubts, answers, change) : nothing}
    ${
      others.length > 0
        ? html`
            <p class="fault">
              ${others.length === 1 ? 'One thing' : `${others.length} things`} cannot be read. Correct the text above,
              or the file, and read it again; nothing has been changed.
            </p>
            <ul>
              ${others
                .slice(0, SHOWN)
                .map(
                  ({ row, column, message }) => html`<li><span>Row ${row}, column ${column}: ${message}</span></li>`,
                )}
              ${others.length > SHOWN ? html`<li><span>and ${others.length - SHOWN} more</span></li>` : nothing}
            </ul>
          `
        : nothing
    }
  `;
}
