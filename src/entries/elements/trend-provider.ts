import { TrendProviderElement } from '../../elements/trend-provider.js';
import { define } from '../../elements/base/define.js';

define('trend-provider', TrendProviderElement);

export { TrendProviderElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-provider': TrendProviderElement;
  }
}
