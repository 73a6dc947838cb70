import { TrendStatsElement } from '../../elements/trend-stats.js';
import { define } from '../../elements/base/define.js';

define('trend-stats', TrendStatsElement);

export { TrendStatsElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-stats': TrendStatsElement;
  }
}
