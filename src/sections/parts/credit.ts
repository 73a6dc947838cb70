import { html, nothing, type TemplateResult } from 'lit';
import type { CreditModel } from './credit-model.js';

/** The line below a picture. */
export const creditTemplate = ({ publisher, asOf }: CreditModel): TemplateResult | typeof nothing =>
  publisher || asOf
    ? html`<p part="credit">
        ${publisher ? html`<bdi>${publisher}</bdi>` : nothing}${publisher && asOf ? ' · ' : nothing}${asOf}
      </p>`
    : nothing;
