// What most pages never need, and the others a little later than the rest.
export { adoptStyles } from './adopt-styles.js';
export { failureTemplate } from './failure.template.js';
export { noteKept } from './kept-note.js';
