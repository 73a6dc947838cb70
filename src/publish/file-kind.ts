/**
 * What a published file is, as far as its headers depend on it: a page, the page of a frame, data (documents, feeds,
 * text), a picture, a file of `dist`, the page for what is not there.
 */
export type FileKind = 'page' | 'frame' | 'data' | 'picture' | 'asset' | 'not-found';
