import { wcagContrast } from 'culori';
import { ratioText } from './contrast-words.js';
import type { Palette } from './palette.js';

function change({ light, dark, brand }: Palette, scheme: 'light' | 'dark'): string {
  const { support, surface } = scheme === 'light' ? light : dark;
  const [before, after] = [wcagContrast(brand, surface), wcagContrast(support, surface)];
  if (support === brand) return `On ${scheme} pages it stays as it is: ${ratioText(after)}.`;
  const how = scheme === 'light' ? 'darkened' : 'lightened';
  return `On ${scheme} pages it is ${how} to ${support}, from ${ratioText(before)} to ${ratioText(after)}, so that small text in it can be read.`;
}

/** What was made of a brand's colour, and why. */
export const paletteStory = (palette: Palette): string =>
  [
    'Your colour marks supporting evidence.',
    change(palette, 'light'),
    change(palette, 'dark'),
    `Counterexamples take ${palette.light.challenge} and ${palette.dark.challenge}: apart from it also for readers who are colour-blind.`,
  ].join(' ');
