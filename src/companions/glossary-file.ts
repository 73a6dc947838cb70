// The code of the glossary as a classic script, which dispatches it on its own tag: see classic-file.ts.
import * as explain from '../sections/glossary/explain.js';

document.currentScript?.dispatchEvent(new CustomEvent<typeof explain>('source', { detail: { ...explain } }));
