/** A page of somebody else's, with a card of ours on it. */
export interface HostPage {
  readonly name: string;
  /** What is hard about it, for the list that people open. */
  readonly what: string;
  /** Style sheets, as paths below node_modules. */
  readonly sheets?: readonly string[];
  /** Rules of the page's own. */
  readonly css?: string;
  /** What its body holds; `card` alone if it is missing. */
  readonly body?: string;
  /** Markup of its head that comes before all else. */
  readonly head?: string;
  readonly doctype?: '' | '<!DOCTYPE html>';
  readonly type?: 'text/html' | 'application/xhtml+xml';
  /** Attributes of the root element. */
  readonly root?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The scripts, in the order of the page; by default the module, at the end. */
  readonly scripts?: readonly Script[];
}

export interface Script {
  readonly src: string;
  readonly type: 'module' | 'classic';
  /** In the head, before the elements; else after them. */
  readonly first?: boolean;
}

/** Where the pages stand. All their addresses are relative to it. */
export const BASE = '/hosts/';

export const TREND = 'trends/meter-tracks-buyer.json';

/** The card that all pages show, well-formed as HTML and as XML. */
export const card = `<trend-card src="${TREND}"><a href="https://example.com/">The meter tracks the buyer</a></trend-card>`;

/** A little of everything that a page has of its own. */
export const prose = `<header><h1>A page of its own</h1><p>Some <a href="#x">text</a> with <b>weight</b>.</p></header>
<form><label>Name <input name="name" value="Ada" /></label> <button type="button">Send</button></form>
<table><tbody><tr><th>One</th><td>1</td></tr></tbody></table><ul><li>First</li></ul>`;

function tag({ src, type }: Script): string {
  return `<script src="${src}" ${type === 'module' ? 'type="module"' : 'defer="defer"'}></script>`;
}

/** The page as it is sent. */
export function render(page: HostPage): string {
  const scripts = page.scripts ?? [{ src: 'trend-embed.js', type: 'module' }];
  const xml = page.type === 'application/xhtml+xml';
  const tags = (first: boolean) => scripts.filter((script) => Boolean(script.first) === first).map(tag);
  return [
    page.doctype ?? '<!DOCTYPE html>',
    `<html ${xml ? 'xmlns="http://www.w3.org/1999/xhtml"' : ''} ${page.root ?? 'lang="en"'}><head>`,
    page.head ?? '',
    `${xml ? '' : '<meta charset="utf-8" />'}<meta name="viewport" content="width=device-width" />`,
    `<title>${page.name}</title><base href="${BASE}" />${page.headers ? '' : '<link rel="icon" href="icon.svg" />'}`,
    ...(page.sheets ?? []).map((sheet) => `<link rel="stylesheet" href="npm/${sheet}" />`),
    page.css ? `<style>${page.css}</style>` : '',
    ...tags(true),
    `</head><body>${page.body ?? card}`,
    ...tags(false),
    '</body></html>',
  ].join('\n');
}
