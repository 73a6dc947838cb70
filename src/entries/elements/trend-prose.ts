import { TrendProseElement } from '../../elements/trend-prose/trend-prose.js';
import { define } from '../define.js';

define('trend-prose', TrendProseElement);

export { TrendProseElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-prose': TrendProseElement;
  }
}
