import type { Stance } from '../../document/index.js';
import { balanceStyles } from '../balance/styles.js';
import { followLinks } from '../behaviours/links.js';
import { markStyles } from '../parts/marks.styles.js';
import { permalinkStyles } from '../parts/permalink.styles.js';
import { toolsStyles } from '../parts/tools.styles.js';
import type { Presentation } from '../section.js';
import { EvidenceController } from './controller.js';
import { headStyles } from './head.styles.js';
import type { EvidenceModel, EvidencePart } from './model.js';
import { paperStyles } from './paper.styles.js';
import { tableStyles } from './table.styles.js';
import { evidenceTemplate } from './template.js';
import { topStyles } from './top.styles.js';

const of = (part: EvidencePart, stance: Stance): Presentation<EvidenceModel, EvidenceController> => ({
  styles: [markStyles, permalinkStyles, toolsStyles, topStyles, tableStyles, headStyles, paperStyles, balanceStyles],
  template: evidenceTemplate,
  connect(host) {
    followLinks(host);
    return new EvidenceController(host, part, stance);
  },
});

export const presentation = {
  evidence: of('evidence', 'supports'),
  counterexamples: of('counterexamples', 'challenges'),
};
