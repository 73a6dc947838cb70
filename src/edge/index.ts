export { createHandler } from './handler.js';
export type { Handler, HandlerOptions } from './options.js';
export type { Bytes, Read, Store } from './store.js';
