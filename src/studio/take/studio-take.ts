import { html, nothing, type TemplateResult } from 'lit';
import { parseUrl } from '../../document/web-url.js';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';
import type { Studio } from '../studio.js';
import { addressesOf, type Choices, editionsOf, NO_CHOICES, takenOf } from './facts.js';
import { fileHashes, HashError, hashOf } from './hashes.js';
import { optionsTemplate } from './options.template.js';
import './studio-code.js';
import { studioTakeStyles } from './studio-take.styles.js';
import type { Hashes, Way } from './taken.js';
import { textsOf } from './texts.js';
import { WAYS } from './ways.js';

const ALL: readonly Way[] = WAYS.flatMap(({ ways }) => ways);

/** A text in which `…` is code. */
const withCode = (text: string): (TemplateResult | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

/** Take it: the lines to paste. */
export class StudioTake extends Pane {
  static override properties = {
    ...Pane.properties,
    way: { state: true },
    choices: { state: true },
    hashes: { state: true },
    wantsHashes: { state: true },
    hashFault: { state: true },
    texts: { state: true },
  };
  static override styles = [sharedStyles, studioTakeStyles];

  declare way: string;
  declare choices: Choices;
  declare wantsHashes: boolean;
  declare hashes: Hashes | undefined;
  declare hashFault: string;
  declare texts: { readonly plainHtml: string; readonly markdown: string };

  protected override readonly watches: Pane['watches'] = [
    ['document', 'change'],
    ['settings', 'change'],
  ];

  #hashed = '';
  #texted: string | undefined;

  constructor() {
    super();
    this.way = 'module';
    this.choices = NO_CHOICES;
    this.wantsHashes = false;
    this.hashes = undefined;
    this.hashFault = '';
    this.texts = { plainHtml: '', markdown: '' };
  }

  override render() {
    const { studio, choices } = this;
    if (!studio) return nothing;
    const way = ALL.find(({ name }) => name === this.way);
    const hashes = this.wantsHashes && this.#hashed === studio.document.text ? this.hashes : undefined;
    const taken = takenOf(studio, choices, { hashes, ...this.texts });
    return html`
      <h2>Take it</h2>
      <p>Choose where the trend goes. The lines below are made for it.</p>
      <fieldset class="ways" @change=${this.#choose}>
        <legend class="visually-hidden">Where the trend goes</legend>
        ${WAYS.map(
          ({ label, ways }) => html`
            <div role="group" aria-label=${label}>
              <span aria-hidden="true">${label}</span>
              <span>
                ${ways.map(
                  ({ name, label: text }) => html`
                    <label>
                      <input type="radio" name="way" value=${name} .checked=${name === this.way} />${text}
                    </label>
                  `,
                )}
              </span>
            </div>
          `,
        )}
      </fieldset>
      <details>
        <summary>Addresses and options</summary>
        ${optionsTemplate(choices, addressesOf(studio), editionsOf(studio), this.#change)} ${this.#hashOption()}
      </details>
      ${
        way &&
        html`
          <h3>${way.label}</h3>
          <p>${way.when}</p>
          ${way.blocks(taken).map(({ label, code }) => html`<studio-code label=${label} .code=${code}></studio-code>`)}
          <p class="quiet">
            ${way.upload ? html`Also needed: ${withCode(way.upload)}. ` : nothing}All of it: <code>${way.docs}</code>.
          </p>
        `
      }
      <h3>Or publish the folder</h3>
      <p>
        One command makes pages, frames, feeds and pictures of a folder of documents, for any static host. A link to a
        page then shows the trend by itself in many places.
      </p>
      <studio-code
        label="On the command line"
        .code=${`npx trend-embed site trends --out public --base ${new URL('./', absolute(taken.src)).href}`}
      ></studio-code>
    `;
  }

  protected override updated(): void {
    const { studio } = this;
    if (!studio) return;
    if (this.wantsHashes && this.#hashed !== studio.document.text) void this.#hash(studio);
    const isText = this.way === 'plain-html' || this.way === 'markdown';
    if (isText && this.#texted !== studio.document.text) void this.#write(studio);
  }

  readonly #change = (choices: Partial<Choices>): void => {
    this.choices = { ...this.choices, ...choices };
  };

  readonly #choose = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.way = target.value;
  };

  #hashOption() {
    return html`
      <div class="fields">
        <label class="check wide">
          <input
            type="checkbox"
            name="hashes"
            .checked=${this.wantsHashes}
            @change=${() => (this.wantsHashes = !this.wantsHashes)}
          />
          With hashes: the browser takes the script and the document only as they are now
        </label>
        <p class=${this.hashFault ? 'fault wide' : 'wide'} role="status">${this.hashFault}</p>
      </div>
    `;
  }

  async #hash({ document: { text }, place }: Studio): Promise<void> {
    this.#hashed = text;
    try {
      const [files, document] = await Promise.all([this.hashes?.files ?? fileHashes(place.files), hashOf(text)]);
      if (text !== this.#hashed) return;
      this.hashes = { files, document };
      this.hashFault = '';
    } catch (error) {
      this.hashFault = error instanceof HashError ? error.message : String(error);
    }
  }

  async #write(studio: Studio): Promise<void> {
    const { text } = studio.document;
    this.#texted = text;
    const texts = await textsOf(text, addressesOf(studio).src);
    if (text === this.#texted) this.texts = texts;
  }
}

const absolute = (address: string): URL => parseUrl(address) ?? new URL('https://example.org/trends/');

declare global {
  interface HTMLElementTagNameMap {
    'studio-take': StudioTake;
  }
}

customElements.define('studio-take', StudioTake);
