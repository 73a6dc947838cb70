import type { OutlineOptions } from './outline.js';

export interface MarkdownOptions extends OutlineOptions {
  /** The level of the title's heading, 1–6; 1 by default. */
  readonly headingLevel?: number | undefined;
}
