import { TrendMetersElement } from '../../elements/trend-meters.js';
import { define } from '../../elements/base/define.js';

define('trend-meters', TrendMetersElement);

export { TrendMetersElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-meters': TrendMetersElement;
  }
}
