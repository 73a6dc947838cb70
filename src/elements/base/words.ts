import { closestOf } from '../../context/source-request.js';
import type { TrendDocument } from '../../document/index.js';
import type { Messages } from '../../messages/messages.js';
import { loadMessages, messagesFor } from '../../messages/messages-for.js';
import { loadExplainer, styleTerms } from '../../sections/glossary/glossary.js';

interface Host extends HTMLElement {
  readonly trend: TrendDocument | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

/** What the words of an element need beside the trend: the messages of its language, and what explains its terms. */
export class Words {
  /** Of the trend, or else of the page: known after the first rendering only, since a server knows no page. */
  #lang: string | undefined;

  constructor(private readonly host: Host) {}

  get messages(): Messages {
    return messagesFor(this.#lang);
  }

  /**
   * Loads what is not there, once for each language and state: a file that fails to load is not asked for by every update.
   * @param changed whether the state is another one
   */
  load(changed: boolean): void {
    const { host } = this;
    // While a trend is under way, the page's language is the best guess at its own.
    const lang = (host.trend ?? (closestOf(host, '[lang]') as HTMLElement | undefined))?.lang;
    if (lang !== this.#lang || changed) {
      void loadMessages(lang, () => host.requestUpdate());
      void loadExplainer(host.trend)?.then(() => host.requestUpdate());
    }
    this.#lang = lang;
    styleTerms(host);
  }
}
