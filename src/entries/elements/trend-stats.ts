import { TrendStatsElement } from '../../elements/trend-stats/trend-stats.js';
import { define } from '../define.js';

define('trend-stats', TrendStatsElement);

export { TrendStatsElement };

declare global {
  interface HTMLElementTagNameMap {
    'trend-stats': TrendStatsElement;
  }
}
