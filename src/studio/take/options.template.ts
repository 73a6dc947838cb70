import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Addresses, Choices } from './facts.js';

/** Names of sections, as the attribute takes them; a test holds them to the elements. */
export const SECTION_NAMES =
  'header stats explanation meters timeline evidence counterexamples guidance outlook bottom-line faq';

type Change = (choices: Partial<Choices>) => void;

const valueOf = (event: Event): string =>
  event.currentTarget instanceof HTMLInputElement || event.currentTarget instanceof HTMLSelectElement
    ? event.currentTarget.value
    : '';

const field = (name: keyof Addresses, label: string, choices: Choices, suggested: Addresses, change: Change) => html`
  <label class="wide"
    >${label}
    <input
      type="url"
      name=${name}
      spellcheck="false"
      autocomplete="off"
      .value=${live(choices[name])}
      placeholder=${suggested[name]}
      @input=${(event: Event) => change({ [name]: valueOf(event).trim() })}
    />
  </label>
`;

const select = (
  name: keyof Choices,
  label: string,
  options: Readonly<Record<string, string>>,
  choices: Choices,
  change: Change,
) => html`
  <label
    >${label}
    <select name=${name} @change=${(event: Event) => change({ [name]: valueOf(event) })}>
      ${Object.entries(options).map(
        ([value, text]) => html`<option value=${value} ?selected=${choices[name] === value}>${text}</option>`,
      )}
    </select>
  </label>
`;

const LEVELS = Object.fromEntries(['', '1', '2', '3', '4', '5', '6'].map((level) => [level, level || '2, as it is']));

/** The addresses that the lines name, and the options of the card. */
export function optionsTemplate(choices: Choices, suggested: Addresses, editions: readonly string[], change: Change) {
  const named = Object.fromEntries(editions.map((name) => [name, name]));
  return html`
    <div class="fields">
      ${field('src', 'Where the document will be', choices, suggested, change)}
      ${field('files', 'Where the files of trend-embed are', choices, suggested, change)}
      ${field('page', 'The page that the link leads to', choices, suggested, change)}
      <label class="wide"
        >Sections, in their order; empty for all
        <input
          name="sections"
          spellcheck="false"
          autocomplete="off"
          placeholder=${SECTION_NAMES}
          .value=${live(choices.sections)}
          @input=${(event: Event) => change({ sections: valueOf(event) })}
        />
      </label>
      ${select('colours', 'Light or dark', { '': 'As the page is', light: 'Always light', dark: 'Always dark' }, choices, change)}
      ${select('headingLevel', 'Level of the title', LEVELS, choices, change)}
      ${select('loading', 'Loading', { '': 'At once', lazy: 'When it comes near' }, choices, change)}
      ${
        editions.length > 0
          ? html`${select('edition', 'Edition', { '': 'The latest', ...named }, choices, change)}
            ${select('since', 'Show what is new since', { '': 'Nothing', ...named }, choices, change)}`
          : nothing
      }
      <label class="check">
        <input
          type="checkbox"
          name="keep"
          .checked=${live(choices.keep)}
          @change=${() => change({ keep: !choices.keep })}
        />
        Keep a copy for readers who are offline
      </label>
    </div>
  `;
}
