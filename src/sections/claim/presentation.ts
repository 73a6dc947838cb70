export { presentation } from '../header/presentation.js';
