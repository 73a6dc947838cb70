// Timelines that are looked at closer.

import type { Evidence } from '../../../src/document/index.js';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll } from '../harness.js';
import { button, trendOf } from './rows.js';
import { chartOf, stretchOf } from './timelines.js';
import { shadowOf } from './trends.js';

export const DAY = 86_400_000;

/** What the buttons are called, as they stand. */
export const NAMES = ['Zoom in', 'Zoom out', 'Earlier', 'Later', 'Show all'] as const;

/** A piece for each month from January 2010 to December 2029. */
export const monthly = (): readonly Evidence[] => trendOf(240).evidence ?? [];

/** The buttons that can be used. */
export const usable = (root: ParentNode): string[] =>
  deepQueryAll(root, '[part~=zoom] button')
    .filter(({ ariaDisabled }) => ariaDisabled !== 'true')
    .map(({ textContent }) => textContent.trim());

/** The points that are moving to their places. */
export const moving = (element: TrendElement): Animation[] =>
  shadowOf(element)
    .getAnimations()
    .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.matches('[data-point]'));

/** Waits until each point stands at its place. */
export async function settled(element: TrendElement): Promise<void> {
  await element.updateComplete;
  await Promise.all(moving(element).map(({ finished }) => finished));
}

/** Uses a button, by its name, and waits until each point stands at its place. */
export async function use(element: TrendElement, name: (typeof NAMES)[number]): Promise<void> {
  button(deepGet(element, '[part~=zoom]'), name).click();
  await settled(element);
}

/** The length of the stretch that is seen; 0 where that is everything. */
export function lengthOf(element: TrendElement): number {
  const { start = 0, end = 0 } = stretchOf(element) ?? {};
  return end - start;
}

/** The middle of the picture, in the window. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = chartOf(element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
