import type { ElementRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { css, html, nothing } from 'lit';
import type { TrendDocument } from '../document/index.js';
import { baseTemplate, contentTemplate } from '../elements/base/base.template.js';
import { hostStyles } from '../elements/base/host.styles.js';
import { cardStyles } from '../elements/trend-card/card.styles.js';
import { cardTemplate, renderSections } from '../elements/trend-card/card.template.js';
import { explainer, glossaryStyles } from '../sections/glossary/explain.js';
import { isCompact, SECTIONS, sectionsNamed } from '../sections/list.js';
import type { HeadingLevel } from '../sections/parts/heading-level.js';
import { sectionView } from '../sections/section-view.js';
import { awaitingStyles, noScriptStyles } from './no-script.styles.js';

const styles = new Set([hostStyles, ...SECTIONS.flatMap(({ presentation }) => presentation.styles), cardStyles]);
const cardStyle = Array.from(styles, ({ cssText }) => cssText).join('');

const lit = { css, html };

/**
 * The style sheet of a card.
 * @param awaiting whether a script may be on its way that takes the HTML over
 */
export const styleOfCard = ({ glossary }: TrendDocument, awaiting: boolean): string =>
  cardStyle +
  (glossary?.length ? glossaryStyles(lit).cssText : '') +
  (awaiting ? `@media (scripting: none){${noScriptStyles.cssText}}${awaitingStyles.cssText}` : noScriptStyles.cssText);

/** lit-ssr wants a slot host; an empty stand-in suffices. */
const HOST = { element: undefined } as unknown as ElementRenderer;

/** Minimum length of a chunk, in characters. */
const CHUNK = 16_384;

/** Removes Lit's `<?>` markers, which are invalid HTML. Escaped text never contains them. */
const withoutMarkers = (html: string) => html.replaceAll('<?>', '');

/** Evaluates the result of lit-ssr, nested lists of strings and thunks, in order. */
function* chunksOf(result: ReturnType<typeof renderValue>): Generator<string> {
  // An explicit stack: nested generators are slow for thousands of parts.
  const stack: { readonly parts: typeof result; next: number }[] = [{ parts: result, next: 0 }];
  let chunk = '';
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    let part: unknown = top.parts[top.next++];
    while (typeof part === 'function') part = (part as () => unknown)();
    if (typeof part === 'string') chunk += part;
    else if (Array.isArray(part)) stack.push({ parts: part as typeof result, next: 0 });
    else if (top.next >= top.parts.length) stack.pop();
    if (chunk.length < CHUNK) continue;
    yield withoutMarkers(chunk);
    chunk = '';
  }
  yield withoutMarkers(chunk);
}

/** Options of a card, like its attributes. */
export interface CardOptions {
  readonly sections: string;
  readonly level: HeadingLevel;
}

/** The content of a card's shadow root, as HTML in chunks. */
export function* cardContent(trend: TrendDocument, { sections, level }: CardOptions): Generator<string> {
  const explain = trend.glossary?.length ? explainer(lit, trend) : undefined;
  const named = sectionsNamed(sections);
  const view = { ...sectionView(trend, { level, explain }), compact: isCompact(named) };
  const rendered = renderSections(view, named, ({ model, presentation }, below) => {
    const content = model(below);
    return content === undefined ? nothing : presentation.template(content);
  });
  const content = contentTemplate(cardTemplate(view, rendered, true));
  yield* chunksOf(
    renderValue(
      baseTemplate(trend.lang, content),
      {
        elementRenderers: [],
        customElementInstanceStack: [],
        customElementHostStack: [HOST],
        eventTargetStack: [],
        slotStack: [],
        deferHydration: false,
      },
      true,
    ),
  );
}
