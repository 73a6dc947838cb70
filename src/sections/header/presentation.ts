import { markStyles } from '../parts/marks.styles.js';
import type { Presentation } from '../section.js';
import type { HeaderModel } from './model.js';
import { headerStyles } from './styles.js';
import { headerTemplate } from './template.js';

export const presentation: Presentation<HeaderModel> = {
  styles: [markStyles, headerStyles],
  template: headerTemplate,
};
