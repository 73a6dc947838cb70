import { TrendHeaderElement } from '../../elements/trend-header.js';
import { define } from '../../elements/base/define.js';

define('trend-header', TrendHeaderElement);

export { TrendHeaderElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-header': TrendHeaderElement;
  }
}
