import { TrendFaqElement } from '../../elements/trend-faq/trend-faq.js';
import { define } from '../define.js';

define('trend-faq', TrendFaqElement);

export { TrendFaqElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-faq': TrendFaqElement;
  }
}
