import { html, type TemplateResult } from 'lit';
import type { AllMessages } from '../../messages/messages.js';
import type { stateMessages } from '../../messages/en.js';

/** The height of a line of text in the skeleton, in px. */
const LINE = 25;

/** The section that a block of the skeleton stands for. */
export interface SkeletonBlock {
  readonly name: string;
  /** How high it is. */
  readonly skeletonLines: number;
}

/** The height of all blocks of a skeleton, in px. */
export function heightOf(blocks: readonly SkeletonBlock[]): number {
  let height = 0;
  for (const { skeletonLines } of blocks) height += skeletonLines * LINE;
  return height;
}

/** Two figures with their ticks; the frame of a plot with its axis; lines of text. */
function shapeOf({ name, skeletonLines }: SkeletonBlock): string {
  const height = skeletonLines * LINE;
  if (name === 'stats') return 'M0 8h96v56H0zM0 76h280v16H0zM0 120h96v56H0zM0 188h280v16H0z';
  if (name === 'timeline')
    return `M0 12h180M0 60h4e3M0 ${height / 2 + 24}h4e3M0 ${height - 12}h4e3M1 60V${height - 12}`;
  return `M0 12${`h4e3m-4e3 ${LINE}`.repeat(skeletonLines - 1)}h200`;
}

/** An invisible placeholder with the height of a section that is not rendered yet. */
export const placeholderTemplate = (lines: number): TemplateResult => html`<svg height=${lines * LINE}></svg>`;

/** The skeleton: hairlines in the shape of each section. */
export function skeletonTemplate(
  words: Pick<AllMessages, keyof typeof stateMessages>,
  blocks: readonly SkeletonBlock[],
): TemplateResult {
  return html`<div part="loading" role="status" aria-label=${words.loading}>
    ${blocks.map(
      (block) =>
        html`<svg width="100%" height=${block.skeletonLines * LINE} aria-hidden="true">
          <path d=${shapeOf(block)} fill="none" />
        </svg>`,
    )}
  </div>`;
}
