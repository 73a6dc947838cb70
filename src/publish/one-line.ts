import { line } from '../text/sanitize.js';

/** Code points that stand for no character, and that no HTML may hold. */
const NONE = /\p{Noncharacter_Code_Point}/gu;

/** An untrusted text on one line, as HTML and XML may hold it. */
export const oneLine = (text: string | undefined): string => line(text).replace(NONE, '\ufffd');
