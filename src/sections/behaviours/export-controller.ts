import { asOf } from '../../evidence/as-of.js';
import { cite } from '../../evidence/citation.js';
import { evidenceCsv } from '../../evidence/csv.js';
import { evidenceHash } from '../../document/deep-link.js';
import { readPartialDate } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { stanceCounts } from '../../evidence/stance-counts.js';
import { balanceMessages, evidenceMessages, timelineMessages } from '../../messages/en.js';
import { pluralize, interpolate } from '../../messages/messages.js';
import { download } from './download.js';
import { absolute, pageAddress } from './page-address.js';
import type { SectionHost, SectionView } from '../section.js';

/** A text to take along, with what it is. */
export interface CitationFormat {
  readonly label: string;
  readonly text: string;
}

function excerpts(view: SectionView, index: number | undefined): readonly CitationFormat[] {
  const { trend, lang } = view;
  const words = { ...view.messages(evidenceMessages), ...view.messages(timelineMessages) };
  const format = formatFor(lang);
  const href = absolute(view);
  const { supports, challenges } = stanceCounts(trend);
  const date = readPartialDate(asOf(trend) ?? '');
  const piece = index === undefined ? undefined : trend.evidence?.[index];
  const address = trend.url === undefined ? pageAddress() : href(trend.url);
  const { link, quote, bibtex } = cite(trend, piece, {
    link: index === undefined ? address : address.replace(/#.*/s, '') + evidenceHash(trend, index),
    lang,
    href,
    counts: interpolate(view.messages(balanceMessages).balance, {
      supporting: pluralize(words.supporting, format, supports),
      challenging: pluralize(words.challenging, format, challenges),
    }),
    asOf: date ? interpolate(words.asOf, { date: format.date(date) }) : '',
    quotation: words.quotation,
    stance: piece && words[piece.stance],
  });
  return [
    { label: words.citeLink, text: link },
    { label: words.citeQuote, text: quote },
    { label: words.citeBibtex, text: bibtex },
  ];
}

const csvOf = (view: SectionView) => evidenceCsv(view.trend, { href: absolute(view), address: pageAddress() });

/** What the reader can take from a section: its evidence as a file, and citations. */
export class ExportController {
  /** What the panel shows; undefined until it was asked for. */
  panel: { readonly heading: string; readonly excerpts: readonly CitationFormat[] } | undefined;
  #status: CitationFormat | undefined;
  #opener: HTMLElement | undefined;

  constructor(private readonly host: SectionHost) {}

  /** What there is to say of the last copy, beside the text or the button with this label. */
  status(label: string): string {
    return this.#status?.label === label ? this.#status.text : '';
  }

  /** Shows the citations of a piece, or of the trend, in the panel. */
  cite(view: SectionView, section: Element, button: HTMLElement, index?: number): void {
    const { cite: evidence, citeTrend } = view.messages(evidenceMessages);
    this.#status = undefined;
    this.#open(section, button, index === undefined ? citeTrend : evidence, excerpts(view, index));
  }

  /** Gives the focus back when the panel closes around it: browsers do not, within a shadow tree. */
  handleEvent({ target, newState }: ToggleEvent): void {
    if (newState === 'closed' && (target as Element).matches(':focus-within')) this.#opener?.focus();
  }

  /** Hands all evidence of both sides to the browser as a file. */
  download(view: SectionView): void {
    // Spreadsheets take a file without a byte-order mark for one of their own old encodings.
    download(`${view.trend.id}.csv`, 'text/csv;charset=utf-8', '\ufeff', csvOf(view));
  }

  /**
   * Copies what a button stands for: the excerpt beside it in the panel, else all evidence of both sides
   * as CSV. Where the page may not write to the clipboard, the text is selected for the reader to do it.
   */
  async copy(view: SectionView, section: Element, button: HTMLButtonElement): Promise<void> {
    const words = view.messages(evidenceMessages);
    const label = button.value;
    const field = button.closest('[part=excerpt]')?.querySelector('textarea');
    const text = field?.value ?? csvOf(view);
    try {
      await navigator.clipboard.writeText(text);
      this.#status = { label, text: words.copied };
    } catch {
      this.#status = { label, text: words.pressKeys };
      if (field) field.select();
      else this.#open(section, button, label, [{ label, text }]);
    }
    this.host.requestUpdate();
  }

  #open(section: Element, opener: HTMLElement, heading: string, excerpts: readonly CitationFormat[]): void {
    this.panel = { heading, excerpts };
    this.#opener = opener;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      section.querySelector<HTMLElement>('[popover]')?.togglePopover(true);
      section.querySelector('textarea')?.select();
    });
  }
}
