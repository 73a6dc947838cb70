import type { TrendDocument } from '../document/index.js';
import { textDirection } from '../locale/direction.js';
import { parseUrl } from '../document/web-url.js';
import { parseOrThrow } from '../loading/trend-error.js';
import { withAbsoluteLinks } from './absolute-links.js';
import { cardContent, styleOfCard } from './card.js';
import { jsonLd } from './json-ld.js';
import { escapeHtml, jsonForHtml, startTag } from './markup.js';
import type { RenderTrendOptions } from './options.js';

/** The style of a whole page: a readable width and the reader's colour scheme. */
const PAGE_STYLE =
  ':root{color-scheme:light dark;font-family:system-ui,sans-serif;background:Canvas;color:CanvasText}body{max-width:1120px;margin:0 auto;padding:24px 16px 64px}';

const scriptTag = ({ script, integrity, nonce }: RenderTrendOptions) =>
  script === undefined
    ? ''
    : startTag('script', {
        type: 'module',
        src: script,
        integrity,
        crossorigin: integrity === undefined ? undefined : 'anonymous',
        nonce,
      }) + '</script>';

const linkedData = (trend: TrendDocument, { nonce }: RenderTrendOptions) =>
  `${startTag('script', { type: 'application/ld+json', nonce })}${jsonForHtml(jsonLd(trend))}</script>`;

function* cardMarkup(trend: TrendDocument, options: RenderTrendOptions): Generator<string> {
  const { theme, page, script, src, nonce } = options;
  const headingLevel = options.headingLevel ?? (page ? 1 : undefined);
  const sections = typeof options.sections === 'string' ? options.sections : options.sections?.join(' ');
  yield startTag('trend-card', { served: true, src, sections, theme, 'heading-level': headingLevel });
  yield '<template shadowrootmode="open">';
  yield `${startTag('style', { nonce })}${styleOfCard(trend, !page || script !== undefined)}</style>`;
  yield* cardContent(trend, { sections: sections ?? '', level: headingLevel ?? 2 });
  yield '</template>';
  if (src === undefined) yield `<script type="application/json">${jsonForHtml(trend)}</script>`;
  yield '</trend-card>';
}

function pageStart(trend: TrendDocument, options: RenderTrendOptions): string {
  const { title, lang = 'en', quickAnswer, url, publisher } = trend;
  const description = quickAnswer?.replace(/\s+/g, ' ');
  return [
    `<!doctype html>${startTag('html', { lang, dir: textDirection(lang) })}<head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(publisher ? `${title} · ${publisher.name}` : title)}</title>`,
    description === undefined ? '' : startTag('meta', { name: 'description', content: description }),
    url !== undefined && parseUrl(url) ? startTag('link', { rel: 'canonical', href: url }) : '',
    `${startTag('style', { nonce: options.nonce })}${PAGE_STYLE}</style>`,
    scriptTag(options),
    options.jsonLd ? linkedData(trend, options) : '',
    '</head><body><main>',
  ].join('');
}

function* markup(trend: TrendDocument, options: RenderTrendOptions): Generator<string> {
  if (options.page) yield pageStart(trend, options);
  yield* cardMarkup(trend, options);
  if (options.page) yield '</main></body></html>\n';
  else {
    if (options.jsonLd) yield linkedData(trend, options);
    yield scriptTag(options);
  }
}

const read = (document: unknown, { url }: RenderTrendOptions) => withAbsoluteLinks(parseOrThrow(document, null), url);

/**
 * Renders a trend to HTML that needs no JavaScript and is hydrated when `trend-embed.js` loads.
 * @param document a trend document as an object; it is parsed
 * @throws {TrendError} `invalid` or `unsupported-version`, with every problem of the document
 */
export function renderTrend(document: unknown, options: RenderTrendOptions = {}): string {
  let html = '';
  for (const chunk of markup(read(document, options), options)) html += chunk;
  return html;
}

/** Minimum length of a chunk of the stream, in characters. */
const CHUNK = 16_384;

/**
 * Renders a trend as a stream, on demand as it is read.
 * @throws {TrendError} `invalid` or `unsupported-version`, at the call, not while reading
 */
export function streamTrend(document: unknown, options: RenderTrendOptions = {}): ReadableStream<Uint8Array> {
  const chunks = markup(read(document, options), options);
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let html = '';
      while (html.length < CHUNK) {
        const chunk = chunks.next();
        if (!chunk.done) html += chunk.value;
        else {
          if (html) controller.enqueue(encoder.encode(html));
          controller.close();
          return;
        }
      }
      controller.enqueue(encoder.encode(html));
    },
  });
}
