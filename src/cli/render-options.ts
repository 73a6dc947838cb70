/** The options of `trend-embed render`, as they were parsed. */
export interface RenderOptions {
  readonly page?: boolean | undefined;
  readonly sections?: string | undefined;
  readonly theme?: string | undefined;
  readonly headingLevel?: string | undefined;
  readonly src?: string | undefined;
  readonly url?: string | undefined;
  readonly script?: string | undefined;
  readonly integrity?: string | undefined;
  readonly nonce?: string | undefined;
  readonly jsonLd?: boolean | undefined;
  readonly markdown?: boolean | undefined;
  readonly text?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** An option of a command, for the parser and the help. */
export interface CommandOption {
  readonly flag: string;
  readonly value?: string;
  readonly description: string;
}

export const renderOptions: readonly CommandOption[] = [
  { flag: 'page', description: 'a whole page, and not the card alone' },
  { flag: 'sections', value: 'names', description: 'the sections and their order, with spaces between' },
  { flag: 'theme', value: 'name', description: 'auto, light or dark' },
  { flag: 'heading-level', value: 'number', description: 'the level of the title, 1 to 6' },
  {
    flag: 'src',
    value: 'url',
    description: 'where the script loads the document from; without it the HTML carries it',
  },
  { flag: 'url', value: 'url', description: 'the address that relative links start from' },
  { flag: 'script', value: 'url', description: 'the address of trend-embed.js, to be loaded by the HTML' },
  { flag: 'integrity', value: 'hash', description: 'the hash that the script must match' },
  { flag: 'nonce', value: 'nonce', description: "the nonce of the page's content security policy" },
  { flag: 'json-ld', description: 'adds Article, Dataset and FAQPage for machines' },
  { flag: 'markdown', description: 'Markdown instead of HTML' },
  { flag: 'text', description: 'plain text instead of HTML' },
  { flag: 'plain', description: 'HTML that editors keep: headings, lists and links alone, to be pasted' },
];
