/**
 * The widget's own words in English, in groups of a file each: a section brings only its own. They are the pattern
 * for every other language: the same keys, the same `{placeholders}`, and for a count one form per plural category of
 * the language (CLDR). A word that is added here is wanted in each of the files beside this one: the types say so.
 */

export { balanceMessages } from './en/balance.js';
export { evidenceMessages } from './en/evidence.js';
export { faqMessages } from './en/faq.js';
export { footerMessages } from './en/footer.js';
export { headerMessages } from './en/header.js';
export { metersMessages } from './en/meters.js';
export { pictureMessages } from './en/picture.js';
export { proseMessages } from './en/prose.js';
export { stateMessages } from './en/state.js';
export { statsMessages } from './en/stats.js';
export { timelineMessages } from './en/timeline.js';
export { failureMessages } from './en/failure.js';
