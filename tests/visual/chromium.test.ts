import { comparePictures } from './pictures.js';

comparePictures('chromium');
