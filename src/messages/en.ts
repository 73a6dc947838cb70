/**
 * The widget's messages in English, one group per file, so that a section imports only its own. Every language file has
 * the same keys and the same `{placeholders}`, and one form per plural category of its language (CLDR). A key that a
 * language lacks falls back to English; \`npm run messages\` lists the missing keys, and a release needs all of them.
 */

export { balanceMessages } from './en/balance.js';
export { evidenceMessages } from './en/evidence.js';
export { faqMessages } from './en/faq.js';
export { footerMessages } from './en/footer.js';
export { frameMessages } from './en/frame.js';
export { glossaryMessages } from './en/glossary.js';
export { headerMessages } from './en/header.js';
export { metersMessages } from './en/meters.js';
export { pictureMessages } from './en/picture.js';
export { proseMessages } from './en/prose.js';
export { stateMessages } from './en/state.js';
export { statsMessages } from './en/stats.js';
export { timelineMessages } from './en/timeline.js';
export { failureMessages } from './en/failure.js';
