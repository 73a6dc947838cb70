import { css, html } from 'lit';
import { warnOnce } from '../../console/warn-once.js';
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

/**
 * Loads what explains the terms of a trend, and gives the element their styles. Never rejects: after a failure the texts
 * are plain, and the next call tries again.
 * @returns undefined when there is nothing to load
 */
export function loadExplainer({ trend, renderRoot }: Host): Promise<void> | undefined {
  if (!trend?.glossary?.length) return undefined;
  const style = () => {
    if ('adoptedStyleSheets' in renderRoot) code?.adopt(lit, renderRoot as ShadowRoot);
  };
  style();
  if (code) return undefined;
  return loadExplain().then(
    (loaded) => {
      code = loaded;
      style();
    },
    () => warnOnce('glossary.js could not be loaded: put it beside the script.'),
  );
}
