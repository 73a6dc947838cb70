import { balanceStyles } from '../balance/styles.js';
import { markStyles } from '../parts/marks.styles.js';
import { PictureController } from '../pictures/controller.js';
import { picturesStyles } from '../pictures/styles.js';
import { ticksStyles } from '../parts/ticks.styles.js';
import { toolsStyles } from '../parts/tools.styles.js';
import type { Presentation } from '../section.js';
import { MetersEntrance } from './entrance.js';
import type { MetersModel } from './model.js';
import { metersStyles } from './styles.js';
import { metersTemplate } from './template.js';

export const presentation: Presentation<MetersModel, PictureController> = {
  styles: [markStyles, toolsStyles, ticksStyles, metersStyles, picturesStyles, balanceStyles],
  template: metersTemplate,
  connect: (host) => {
    new MetersEntrance(host);
    return new PictureController(host, 'meters');
  },
};
