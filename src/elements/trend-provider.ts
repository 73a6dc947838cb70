import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { trendContext } from '../context/trend-context.js';
import type { TrendSource } from '../store/trend-store.js';
import { TrendElement } from './base/trend-element.js';
import type { SkeletonBlock } from './states/skeleton.template.js';

/**
 * @summary Loads a trend for the elements inside it, and shows nothing of its own.
 * @tag trend-provider
 * @slot - the page's own layout, with the elements that show the trend
 * @fires trend-load - the trend is there
 * @fires trend-error - the trend cannot be had, or could not be loaded again
 * @fires trend-evidence-select - after the reader picked a point or a row inside
 * @fires trend-faq-toggle - after the reader opened or closed an answer inside
 */
export class TrendProviderElement extends TrendElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  readonly #context = new ContextProvider(this, { context: trendContext });
  /** What was handed down last. */
  #handed = '2 undefined';

  /** @internal */
  provide(source: TrendSource | undefined): void {
    this.#context.setValue(source);
  }

  /** Hands down theme and level of headings: the elements inside read them when they update. */
  protected override updated(): void {
    super.updated();
    const handed = `${this.shownLevel} ${this.inherited('theme')?.theme}`;
    if (handed === this.#handed) return;
    this.#handed = handed;
    this.#context.setValue(this.source, true);
  }

  /** @internal */
  protected override get skeleton(): readonly SkeletonBlock[] {
    return [];
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** @internal */
  protected override renderTrend(): unknown {
    return undefined;
  }
}
