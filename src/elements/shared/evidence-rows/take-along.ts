import { asOf } from '../../../document/as-of.js';
import { cite } from '../../../document/citation.js';
import { evidenceCsv } from '../../../document/csv.js';
import { evidenceHash } from '../../../document/deep-link.js';
import { formatFor, readPartialDate } from '../../../document/index.js';
import { sides } from '../../../document/sides.js';
import { balanceWords, evidenceWords, timelineWords } from '../../../strings/en.js';
import { count, fill } from '../../../strings/words.js';
import type { SectionHost, SectionView } from '../section.js';

/** A text to take along, with what it is. */
export interface Excerpt {
  readonly label: string;
  readonly text: string;
}

/** How long a browser may take to begin with a download, in ms. */
const PATIENCE = 60_000;

/** The page's own address. Only ever asked for when the reader does something: a server has none. */
const pageAddress = () => location.href.replace(/#.*/s, '');

/** Resolves what may still be relative: to the page, where a document was handed over without an address. */
function absolute(view: SectionView): (url: string) => string {
  return (url) => Object.assign(document.createElement('a'), { href: view.href(url) }).href;
}

function excerpts(view: SectionView, index: number | undefined): readonly Excerpt[] {
  const { trend, lang } = view;
  const words = { ...view.words(evidenceWords), ...view.words(timelineWords) };
  const format = formatFor(lang);
  const href = absolute(view);
  const { supports, challenges } = sides(trend);
  const date = readPartialDate(asOf(trend) ?? '');
  const piece = index === undefined ? undefined : trend.evidence?.[index];
  const address = trend.url === undefined ? pageAddress() : href(trend.url);
  const { link, quote, bibtex } = cite(trend, piece, {
    link: index === undefined ? address : address.replace(/#.*/s, '') + evidenceHash(trend, index),
    lang,
    href,
    counts: fill(view.words(balanceWords).balance, {
      supporting: count(words.supporting, format, supports),
      challenging: count(words.challenging, format, challenges),
    }),
    asOf: date ? fill(words.asOf, { date: format.date(date) }) : '',
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
export class TakeAlong {
  /** What the panel shows; undefined until it was asked for. */
  panel: { readonly heading: string; readonly excerpts: readonly Excerpt[] } | undefined;
  #said: Excerpt | undefined;
  #opener: HTMLElement | undefined;

  constructor(private readonly host: SectionHost) {}

  /** What there is to say of the last copy, beside the text or the button with this label. */
  said(label: string): string {
    return this.#said?.label === label ? this.#said.text : '';
  }

  /** Shows the citations of a piece, or of the trend, in the panel. */
  cite(view: SectionView, section: Element, button: HTMLElement, index?: number): void {
    const { cite: evidence, citeTrend } = view.words(evidenceWords);
    this.#said = undefined;
    this.#open(section, button, index === undefined ? citeTrend : evidence, excerpts(view, index));
  }

  /** Gives the focus back when the panel closes around it: browsers do not, within a shadow tree. */
  handleEvent({ target, newState }: ToggleEvent): void {
    if (newState === 'closed' && (target as Element).matches(':focus-within')) this.#opener?.focus();
  }

  /** Hands all evidence of both sides to the browser as a file. */
  download(view: SectionView): void {
    // Spreadsheets take a file without a byte-order mark for one of their own old encodings.
    const url = URL.createObjectURL(new Blob(['\ufeff', csvOf(view)], { type: 'text/csv;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: url, download: `${view.trend.id}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
  }

  /**
   * Copies what a button stands for: the excerpt beside it in the panel, else all evidence of both sides
   * as CSV. Where the page may not write to the clipboard, the text is selected for the reader to do it.
   */
  async copy(view: SectionView, section: Element, button: HTMLButtonElement): Promise<void> {
    const words = view.words(evidenceWords);
    const label = button.value;
    const field = button.closest('[part=excerpt]')?.querySelector('textarea');
    const text = field?.value ?? csvOf(view);
    try {
      await navigator.clipboard.writeText(text);
      this.#said = { label, text: words.copied };
    } catch {
      this.#said = { label, text: words.pressKeys };
      if (field) field.select();
      else this.#open(section, button, label, [{ label, text }]);
    }
    this.host.requestUpdate();
  }

  #open(section: Element, opener: HTMLElement, heading: string, excerpts: readonly Excerpt[]): void {
    this.panel = { heading, excerpts };
    this.#opener = opener;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      section.querySelector<HTMLElement>('[popover]')?.togglePopover(true);
      section.querySelector('textarea')?.select();
    });
  }
}
