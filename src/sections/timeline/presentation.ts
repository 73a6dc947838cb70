import { followLinks } from '../behaviours/links.js';
import { markStyles } from '../parts/marks.styles.js';
import { toolsStyles } from '../parts/tools.styles.js';
import { PictureController } from '../pictures/controller.js';
import { picturesStyles } from '../pictures/styles.js';
import type { Presentation } from '../section.js';
import { TimelineController } from './controller.js';
import type { TimelineModel } from './model.js';
import { timelineStyles } from './styles.js';
import { timelineTemplate } from './template.js';

export const presentation: Presentation<TimelineModel, TimelineController> = {
  styles: [markStyles, toolsStyles, timelineStyles, picturesStyles],
  template: timelineTemplate,
  connect(host) {
    const controller = new TimelineController(host, new PictureController(host, 'timeline'));
    followLinks(host);
    return controller;
  },
};
