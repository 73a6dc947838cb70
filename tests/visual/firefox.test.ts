import { comparePictures } from './pictures.js';

comparePictures('firefox');
