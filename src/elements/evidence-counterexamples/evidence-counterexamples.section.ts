import { EvidenceLinks } from '../shared/evidence-links.js';
import { evidenceRowsStyles } from '../shared/evidence-rows.styles.js';
import { evidenceRows } from '../shared/evidence-rows.template.js';
import type { Section } from '../shared/section.js';

/** The evidence that challenges a trend, as a table. */
export const counterexamplesSection: Section = {
  name: 'counterexamples',
  styles: evidenceRowsStyles,
  lines: 8,
  attach: (host) => {
    const links = EvidenceLinks.of(host);
    return (view) => evidenceRows(view, links, 'challenges', 'counterexamples');
  },
};
