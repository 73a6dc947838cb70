import { TrendProviderElement } from '../../elements/trend-provider/trend-provider.js';
import { define } from '../define.js';

define('trend-provider', TrendProviderElement);

export { TrendProviderElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-provider': TrendProviderElement;
  }
}
