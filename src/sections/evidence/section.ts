import { html } from 'lit';
import type { Stance } from '../../document/index.js';
import { balanceTemplate } from '../balance/template.js';
import { followDeepLinks } from '../behaviours/deep-links.js';
import type { Section } from '../section.js';
import { EvidenceController } from './controller.js';
import { evidenceRowsStyles } from './styles.js';
import { evidenceRows } from './template.js';

/** A section with the evidence of one side. */
export const evidenceRowsSection = (name: EvidenceController['part'], stance: Stance, lines: number): Section => ({
  name,
  styles: evidenceRowsStyles,
  skeletonLines: lines,
  attach: (host) => {
    followDeepLinks(host);
    const rows = new EvidenceController(host, stance, name);
    return (view) => {
      const listed = evidenceRows(view, rows);
      // Alone, one side must not pass for all there is.
      return view.alone ? html`${listed}${balanceTemplate(view, stance === 'supports')}` : listed;
    };
  },
});
