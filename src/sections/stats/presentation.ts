import { balanceStyles } from '../balance/styles.js';
import { markStyles } from '../parts/marks.styles.js';
import { ticksStyles } from '../parts/ticks.styles.js';
import type { Presentation } from '../section.js';
import type { StatsModel } from './model.js';
import { statsStyles } from './styles.js';
import { statsTemplate } from './template.js';

export const presentation: Presentation<StatsModel> = {
  styles: [markStyles, ticksStyles, statsStyles, balanceStyles],
  template: statsTemplate,
};
