import type { CardSection } from '../elements/trend-card/card-sections.js';

/** What a rendered trend may be asked to be. */
export interface RenderTrendOptions {
  /** The sections and their order, as in the attribute of the card; all of them by default. */
  readonly sections?: readonly CardSection[] | string | undefined;
  /** `auto` by default. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** The level of the title, 1 to 6: 2 by default, and 1 for a whole page. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /**
   * The address from which the script loads the document: then the HTML does not carry it. What was rendered stays in
   * view until it has come.
   */
  readonly src?: string | undefined;
  /** The address that the document's relative links start from. */
  readonly url?: string | undefined;
  /** Adds what machines read: Article, Dataset and FAQPage of schema.org. */
  readonly jsonLd?: boolean | undefined;
  /** Gives a whole page. */
  readonly page?: boolean | undefined;
  /** The address of `trend-embed.js`, to be loaded by the HTML; without it that is left to the page. */
  readonly script?: string | undefined;
  /** The hash that the script must match (Subresource Integrity). */
  readonly integrity?: string | undefined;
  /** The nonce of the page's content security policy, for the style, and for the script. */
  readonly nonce?: string | undefined;
}
