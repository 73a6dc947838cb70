import { permalinkStyles } from '../parts/permalink.styles.js';
import type { Presentation } from '../section.js';
import { FaqController } from './controller.js';
import type { FaqModel } from './model.js';
import { faqStyles } from './styles.js';
import { faqTemplate } from './template.js';

export const presentation: Presentation<FaqModel, FaqController> = {
  styles: [permalinkStyles, faqStyles],
  template: faqTemplate,
  connect: (host) => new FaqController(host),
};
