import { css, html } from 'lit';
import type { TrendDocument } from '../../document/index.js';
import type { Explain } from '../section.js';
import { loadExplain } from './load-explain.js';

const lit = { css, html };

let code: Awaited<ReturnType<typeof loadExplain>> | undefined;

/** What explains the terms of a trend; undefined without a glossary, and until its code is loaded. */
export const explainerOf = (trend: TrendDocument): Explain | undefined =>
  trend.glossary?.length ? code?.explainer(lit, trend) : undefined;

/** An element that shows a trend. */
interface Host {
  readonly trend: TrendDocument | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Gives an element the styles of its terms, where it has a glossary: again after it has moved to another document. */
export function styleTerms({ trend, renderRoot }: Host): void {
  if (trend?.glossary?.length && 'adoptedStyleSheets' in renderRoot) code?.adopt(lit, renderRoot as ShadowRoot);
}

/**
 * Loads what explains the terms of a trend. Never rejects: after a failure the texts are plain, and the next call tries
 * again.
 * @returns undefined when there is nothing to load
 */
export function loadExplainer(trend: TrendDocument | undefined): Promise<void> | undefined {
  if (!trend?.glossary?.length || code) return undefined;
  return loadExplain().then(
    (loaded) => {
      code = loaded;
    },
    () => undefined,
  );
}
