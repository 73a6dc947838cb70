import type { Section } from '../section.js';
import type { EvidenceController, EvidenceUi } from './controller.js';
import { type EvidenceModel, evidenceModel } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

/**
 * The supporting evidence of a trend, as a table.
 * @csspart evidence - all of it
 * @csspart heading - the heading
 * @csspart status - how much of it is shown
 * @csspart filter - the field to filter it, where it is long
 * @csspart head - the columns' names, which sort it
 * @csspart row - one piece of evidence
 * @csspart selected - the row that the reader picked
 * @csspart company - whose it is
 * @csspart date - when it was
 * @csspart link - the address of the row, beside its date
 * @csspart text - what happened
 * @csspart source-link - where that is told
 * @csspart source-host - the site that the source is on
 * @csspart actions - what can be done with the picked row
 * @csspart more - the button that shows more rows
 * @csspart take-along - the buttons that copy, download and cite
 * @csspart citation - the panel with the citations
 * @csspart excerpt - one text in the panel
 * @csspart term - a term of the glossary, which a press explains
 * @csspart meaning - the box with what a term means
 */
export const evidenceSection = {
  name: 'evidence',
  skeletonLines: 36,
  model: evidenceModel('evidence', 'supports'),
  presentation: presentation.evidence,
  outline: outline('evidence', 'supports'),
} as const satisfies Section<EvidenceModel, EvidenceUi, EvidenceController>;

/**
 * The evidence that challenges a trend, as a table.
 * @csspart counterexamples - all of it
 * @csspart heading - the heading
 * @csspart status - how much of it is shown
 * @csspart filter - the field to filter it, where it is long
 * @csspart head - the columns' names, which sort it
 * @csspart row - one piece of evidence
 * @csspart selected - the row that the reader picked
 * @csspart company - whose it is
 * @csspart date - when it was
 * @csspart link - the address of the row, beside its date
 * @csspart text - what happened
 * @csspart source-link - where that is told
 * @csspart source-host - the site that the source is on
 * @csspart actions - what can be done with the picked row
 * @csspart more - the button that shows more rows
 * @csspart take-along - the buttons that copy, download and cite
 * @csspart citation - the panel with the citations
 * @csspart excerpt - one text in the panel
 * @csspart term - a term of the glossary, which a press explains
 * @csspart meaning - the box with what a term means
 */
export const counterexamplesSection = {
  name: 'counterexamples',
  skeletonLines: 17,
  model: evidenceModel('counterexamples', 'challenges'),
  presentation: presentation.counterexamples,
  outline: outline('counterexamples', 'challenges'),
} as const satisfies Section<EvidenceModel, EvidenceUi, EvidenceController>;
