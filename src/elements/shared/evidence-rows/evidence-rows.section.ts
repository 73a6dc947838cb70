import { html } from 'lit';
import type { Stance } from '../../../document/index.js';
import { balanceTemplate } from '../balance.template.js';
import { followDeepLinks } from '../deep-links.js';
import type { Section } from '../section.js';
import { EvidenceRows } from './evidence-rows.js';
import { evidenceRowsStyles } from './evidence-rows.styles.js';
import { evidenceRows } from './evidence-rows.template.js';

/** A section with the evidence of one side. */
export const evidenceRowsSection = (name: EvidenceRows['part'], stance: Stance, lines: number): Section => ({
  name,
  styles: evidenceRowsStyles,
  lines,
  attach: (host) => {
    followDeepLinks(host);
    const rows = new EvidenceRows(host, stance, name);
    return (view) => {
      const listed = evidenceRows(view, rows);
      // Alone, one side must not pass for all there is.
      return view.alone ? html`${listed}${balanceTemplate(view, stance === 'supports')}` : listed;
    };
  },
});
