import { TrendFaqElement } from '../../elements/trend-faq.js';
import { define } from '../../elements/base/define.js';

define('trend-faq', TrendFaqElement);

export { TrendFaqElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-faq': TrendFaqElement;
  }
}
