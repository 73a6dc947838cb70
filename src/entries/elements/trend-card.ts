import { TrendCardElement } from '../../elements/trend-card/trend-card.js';
import { define } from '../../elements/base/define.js';

define('trend-card', TrendCardElement);

export { TrendCardElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-card': TrendCardElement;
  }
}
