/**
 * The widget's own words in English, in groups of a file each: a section brings only its own. They are the pattern
 * for every other language: the same keys, the same `{placeholders}`, and for a count one form per plural category of
 * the language (CLDR). A word that is added here is wanted in each of the files beside this one: the types say so.
 */

export { balanceWords } from './en/balance.js';
export { evidenceWords } from './en/evidence.js';
export { faqWords } from './en/faq.js';
export { footerWords } from './en/footer.js';
export { headerWords } from './en/header.js';
export { metersWords } from './en/meters.js';
export { pictureWords } from './en/picture.js';
export { proseWords } from './en/prose.js';
export { stateWords } from './en/state.js';
export { statsWords } from './en/stats.js';
export { timelineWords } from './en/timeline.js';
export { troubleWords } from './en/trouble.js';
