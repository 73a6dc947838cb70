// Loaded on demand: what an element shows when its trend cannot be shown.
export { failureStyles } from './failure.styles.js';
export { failureTemplate } from './failure.template.js';
