export { lintBytes } from './lint-bytes.js';
export { RULES, type Finding, type Rule } from './rules.js';
