/** The article that every tool builds: its words in `integrations/<name>/example.*`. */
export const TITLE = 'The meter tracks the buyer';
export const LINK = 'https://example.com/trends/meter-tracks-buyer';

/** A title that would be an element and a second attribute, were it not escaped. */
export const HOSTILE = 'One " & <img src=x onerror=fail()> two';

/** A tool that makes pages, and how it makes these. */
export interface Tool {
  /** One word, that tests are chosen by. */
  readonly name: string;
  /** As the docs call it. */
  readonly title: string;
  /** Packages of npm, each in one version. */
  readonly npm?: Readonly<Record<string, string>>;
  /** The command that the tool is, and the Debian packages that have it. */
  readonly debian?: { readonly command: string; readonly packages: readonly string[]; readonly version: RegExp };
  /** Files of `integrations/`, by where they are put in the site. */
  readonly files?: Readonly<Record<string, string>>;
  /** The other files of the site. */
  readonly pages: (shop: Workshop) => Readonly<Record<string, string>>;
  /** Commands, run one after the other in the site. Their first word is a file of the tool's packages, or a program. */
  readonly commands: (shop: Workshop) => readonly Command[];
  /** The folder that the commands make. */
  readonly output: string;
  /** The addresses of the two articles. */
  readonly addresses: readonly [string, string];
  /** Whether a link to the other article is followed without loading a page. */
  readonly swaps?: boolean;
  /** Markdown of a title is the author's: the tool escapes nothing there. */
  readonly ownTitle?: boolean;
}

export interface Command {
  readonly run: readonly string[];
  /** The file that takes what is said; nothing takes it otherwise. */
  readonly into?: string;
}

/** What a tool's pages are made with. */
export interface Workshop {
  /** The folder with the tool's packages; the site is `site` in it. */
  readonly folder: string;
  /** A file of `integrations/`. */
  readonly recipe: (path: string) => string;
}

/** What stands below the trend, long enough to be seen when it moves. */
export const BELOW = 'A bill has two readers, and each of them asks it something else. '.repeat(8).trim();

/** Shows the trend of an article a second time. */
function twice(example: string): string {
  const paragraphs = example.trimEnd().split('\n\n');
  const trend = paragraphs.find((paragraph) => paragraph.includes('/trends/')) ?? '';
  const [tag] = /^ *<Trend[^]*?\/>\n/m.exec(example) ?? [];
  // In JSX the article is one paragraph.
  return tag && trend.includes('<article>') ? example.replace(tag, () => tag + tag) : `${example}\n${trend}\n`;
}

/** The other article, as the tool's authors write it: the same with another title, and with the trend twice. */
export function second(example: string, quote: '"' | "'" | '`' | '', title = HOSTILE): string {
  const written = quote
    ? example.replaceAll(`"${TITLE}"`, `${quote}${title}${quote}`)
    : example.replaceAll(TITLE, title);
  if (written === example) throw new Error(`The example has no title “${TITLE}”.`);
  return twice(written);
}

/** An article in Markdown, with a link to another one. */
export const inMarkdown = (example: string, to: string, head = ''): string =>
  `${head}${example}\n${Array.from({ length: 4 }, () => `${BELOW}\n`).join('\n')}\n[The other article](${to})\n`;

/** A page around what a tool has made. */
export const inPage = (content: string, head = ''): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Two bills</title>
<meta name="viewport" content="width=device-width">${head}</head>\n<body>${content}</body></html>\n`;

/** The address of an article in a folder of its own, and of one that is a file. */
export const FOLDERS = ['/one/', '/two/'] as const;
export const NAMES = ['/one.html', '/two.html'] as const;
