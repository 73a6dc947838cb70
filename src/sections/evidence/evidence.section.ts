import { evidenceRowsSection } from './section.js';

/** The supporting evidence of a trend, as a table. */
export const evidenceTableSection = evidenceRowsSection('evidence', 'supports', 36);
