import { TrendMetersElement } from '../../elements/trend-meters/trend-meters.js';
import { define } from '../define.js';

define('trend-meters', TrendMetersElement);

export { TrendMetersElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-meters': TrendMetersElement;
  }
}
