import { TrendHeaderElement } from '../../elements/trend-header/trend-header.js';
import { define } from '../define.js';

define('trend-header', TrendHeaderElement);

export { TrendHeaderElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-header': TrendHeaderElement;
  }
}
