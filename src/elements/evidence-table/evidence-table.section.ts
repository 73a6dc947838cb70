import { EvidenceLinks } from '../shared/evidence-links.js';
import { evidenceRowsStyles } from '../shared/evidence-rows.styles.js';
import { evidenceRows } from '../shared/evidence-rows.template.js';
import type { Section } from '../shared/section.js';

/** The supporting evidence of a trend, as a table. */
export const evidenceTableSection: Section = {
  name: 'evidence',
  styles: evidenceRowsStyles,
  lines: 20,
  attach: (host) => {
    const links = EvidenceLinks.of(host);
    return (view) => evidenceRows(view, links, 'supports', 'evidence');
  },
};
