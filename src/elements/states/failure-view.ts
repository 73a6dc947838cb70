// Loaded on demand: what an element shows when its trend cannot be shown.
export { readoptStyles } from '../base/readopt-styles.js';
export { failureTemplate } from './failure.template.js';
