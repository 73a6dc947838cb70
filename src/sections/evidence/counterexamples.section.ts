import { evidenceRowsSection } from './section.js';

/** The evidence that challenges a trend, as a table. */
export const counterexamplesSection = evidenceRowsSection('counterexamples', 'challenges', 17);
