import type { Publication } from '../publish/index.js';
import type { HandlerOptions } from './options.js';

export class MissingScriptError extends Error {}

export function rasterizerOf(options: HandlerOptions): Publication['rasterize'] {
  return options.resvg ? undefined : undefined;
}
