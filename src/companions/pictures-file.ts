// What draws pictures, as a classic script that hands it to its own tag: see classic-file.ts.
import * as drawing from '../sections/pictures/draw-picture.js';

document.currentScript?.dispatchEvent(new CustomEvent<typeof drawing>('source', { detail: { ...drawing } }));
