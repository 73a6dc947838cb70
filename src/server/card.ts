import type { ElementRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { renderThunked } from '@lit-labs/ssr/lib/render.js';
import type { TrendDocument } from '../document/index.js';
import { TrendCardElement } from '../elements/trend-card/trend-card.js';
import { noScriptStyles } from './no-script.styles.js';

/** A card that is asked for its content; no browser, no registry, nothing that goes on. */
class ServedCard extends TrendCardElement {
  static readonly style = ServedCard.finalizeStyles([ServedCard.styles, noScriptStyles])
    .map((style) => ('cssText' in style ? style.cssText : ''))
    .join('');

  content(): unknown {
    return this.render();
  }
}

/** The style of every card, in one sheet. */
export const cardStyle = ServedCard.style;

/** Whose slots they are: the library asks, and needs no more of it. */
const HOST = { element: undefined } as unknown as ElementRenderer;

/** Characters that are gathered before they are handed on. */
const PIECE = 16_384;

/** Lit's own marks at the ends of templates, which no server's HTML needs: they are no valid HTML. Texts are escaped. */
const withoutEnds = (html: string) => html.replaceAll('<?>', '');

/** Runs what the library gives, the parts of a text or ways to make them, from first to last. */
function* piecesOf(result: ReturnType<typeof renderThunked>): Generator<string> {
  // By hand, and not by generators in generators: there are thousands of parts.
  const stack: { readonly parts: typeof result; at: number }[] = [{ parts: result, at: 0 }];
  let piece = '';
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    let part: unknown = top.parts[top.at++];
    while (typeof part === 'function') part = (part as () => unknown)();
    if (typeof part === 'string') piece += part;
    else if (Array.isArray(part)) stack.push({ parts: part as typeof result, at: 0 });
    else if (top.at >= top.parts.length) stack.pop();
    if (piece.length < PIECE) continue;
    yield withoutEnds(piece);
    piece = '';
  }
  yield withoutEnds(piece);
}

/** The content of a card's shadow root, as HTML in pieces. */
export function* cardContent(
  trend: TrendDocument,
  attributes: Readonly<Record<string, string | undefined>>,
): Generator<string> {
  const card = new ServedCard();
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) card.setAttribute(name, value);
  card.trend = trend;
  yield* piecesOf(renderThunked(card.content(), { customElementHostStack: [HOST] }));
}
