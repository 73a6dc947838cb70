export { lintBytes } from './lint-bytes.js';
export { RULES, type Finding, type Fix, type Rule } from './rules.js';
