import { TrendProseElement } from '../../elements/trend-prose.js';
import { define } from '../../elements/base/define.js';

define('trend-prose', TrendProseElement);

export { TrendProseElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-prose': TrendProseElement;
  }
}
