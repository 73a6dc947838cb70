// The picture code as a classic script, which dispatches it on its own tag: see classic-file.ts.
import * as drawing from '../sections/pictures/draw-picture.js';

document.currentScript?.dispatchEvent(new CustomEvent<typeof drawing>('source', { detail: { ...drawing } }));
