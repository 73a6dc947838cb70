import type { CSSResult } from 'lit';
import { evidenceHash } from '../../document/deep-link.js';
import { readPartialDate } from '../../document/index.js';
import { asOf } from '../../evidence/as-of.js';
import { cite } from '../../evidence/citation.js';
import { evidenceCsv } from '../../evidence/csv.js';
import { formatFor } from '../../locale/format.js';
import { evidenceMessages, timelineMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { balanceCounts } from '../balance/model.js';
import type { SectionHost, SectionView } from '../section.js';
import { download } from './download.js';
import { adoptLate } from './late-styles.js';
import { absolute, pageAddress } from './page-address.js';
import { setModal } from './modal.js';

/** A text to copy, with its name. */
export interface CitationFormat {
  readonly label: string;
  readonly text: string;
  /** Whether a program reads the text. */
  readonly code?: boolean;
}

/** A panel of texts to copy. */
export interface CitationPanel {
  readonly heading: string;
  readonly formats: readonly CitationFormat[];
}

/** Cites a piece, or the whole trend, as a reference, a quote, a link and a BibTeX entry. */
function citationFormats(view: SectionView, index: number | undefined): readonly CitationFormat[] {
  const { trend, lang, messages } = view;
  const texts = messages(evidenceMessages);
  const href = absolute(view);
  const date = readPartialDate(asOf(trend) ?? '');
  const piece = index === undefined ? undefined : trend.evidence?.[index];
  const address = trend.url === undefined ? pageAddress() : href(trend.url);
  const { reference, link, quote, bibtex } = cite(trend, piece, {
    link: index === undefined ? address : address.replace(/#.*/s, '') + evidenceHash(trend, index),
    lang,
    href,
    counts: balanceCounts(view),
    asOf: date ? interpolate(texts.asOf, { date: formatFor(lang).date(date) }) : '',
    quotation: texts.quotation,
    stance: piece && messages(timelineMessages)[piece.stance],
  });
  return [
    { label: texts.citeReference, text: reference },
    { label: texts.citeQuote, text: quote },
    { label: texts.citeLink, text: link },
    { label: texts.citeBibtex, text: bibtex, code: true },
  ];
}

const csvOf = (view: SectionView) => evidenceCsv(view.trend, { href: absolute(view), address: pageAddress() });

/** Downloads, copies and cites evidence. */
export class ExportController {
  /** What the panel shows; undefined until the reader asks for it. */
  panel: CitationPanel | undefined;
  /** What became of the last copy, with the label of its button. */
  status: CitationFormat | undefined;
  #opener: HTMLElement | undefined;

  /** @param styles of the panel */
  constructor(
    private readonly host: SectionHost,
    private readonly styles: CSSResult,
  ) {}

  /** Shows the citations of a piece, or of the trend, in the panel. */
  cite(view: SectionView, section: Element, button: HTMLElement, index?: number): void {
    const texts = view.messages(evidenceMessages);
    this.status = undefined;
    this.#open(section, button, index === undefined ? texts.citeTrend : texts.cite, citationFormats(view, index));
  }

  /** Returns the focus when the panel has closed: not every browser does, within a shadow tree. */
  handleEvent(): void {
    this.#opener?.focus();
  }

  /** Downloads all evidence of both stances. */
  download(view: SectionView): void {
    // Without a byte-order mark, spreadsheets take UTF-8 for an older encoding.
    download(`${view.trend.id}.csv`, 'text/csv;charset=utf-8', '\ufeff', csvOf(view));
  }

  /**
   * Copies the text beside a button of the panel, or else all evidence of both stances as CSV. Where the page may not
   * write to the clipboard, it selects the text, for the reader to copy.
   */
  async copy(view: SectionView, section: Element, button: HTMLButtonElement): Promise<void> {
    const texts = view.messages(evidenceMessages);
    const label = button.value;
    const field = button.closest('[part=excerpt]')?.querySelector('textarea');
    const text = field?.value ?? csvOf(view);
    try {
      await navigator.clipboard.writeText(text);
      this.status = { label, text: texts.copied };
    } catch {
      this.status = { label, text: texts.pressKeys };
      if (field) field.select();
      else this.#open(section, button, label, [{ label, text, code: true }]);
    }
    this.host.requestUpdate();
  }

  #open(section: Element, opener: HTMLElement, heading: string, formats: readonly CitationFormat[]): void {
    this.panel = { heading, formats };
    this.#opener = opener;
    adoptLate(section, this.styles);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      setModal(section.querySelector('dialog'), true);
      section.querySelector('textarea')?.select();
    });
  }
}
