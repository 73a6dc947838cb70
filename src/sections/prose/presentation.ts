import type { Presentation } from '../section.js';
import type { ProseModel } from './model.js';
import { proseStyles } from './styles.js';
import { proseTemplate } from './template.js';

export const presentation: Presentation<ProseModel> = { styles: [proseStyles], template: proseTemplate };
