import { type SectionName, SECTIONS } from '../sections/list.js';

/** The names that the option `sections` takes. */
export const SECTION_NAMES: readonly string[] = SECTIONS.map(({ name }) => name);

/** The options of `renderTrend` and `streamTrend`. */
export interface RenderTrendOptions {
  /** The sections and their order, as in the card's attribute; all by default. */
  readonly sections?: readonly SectionName[] | string | undefined;
  /** `auto` by default. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** The level of the title, 1 to 6: 2 by default, and 1 for a whole page. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /**
   * The URL from which the script loads the document, which the HTML then does not embed. The rendered content stays
   * visible until it is loaded.
   */
  readonly src?: string | undefined;
  /** The base of the document's relative links. */
  readonly url?: string | undefined;
  /** Adds JSON-LD: Article, Dataset and FAQPage of schema.org. */
  readonly jsonLd?: boolean | undefined;
  /** Renders a whole page. */
  readonly page?: boolean | undefined;
  /** The URL of `trend-embed.js`, for a script tag in the HTML; without it the page loads the script. */
  readonly script?: string | undefined;
  /** The hash that the script must match (Subresource Integrity). */
  readonly integrity?: string | undefined;
  /** The nonce of the page's Content Security Policy, for style and script. */
  readonly nonce?: string | undefined;
}
