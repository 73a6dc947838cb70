import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { gradeOf, ratioText } from '../../../src/studio/theme/contrast-words.js';
import { paletteOf } from '../../../src/studio/theme/palette.js';
import { paletteStory } from '../../../src/studio/theme/palette-story.js';

describe('contrast in words', () => {
  it.each([
    ['#000', '#fff', '21.0:1', 'AAA'],
    ['#595959', '#fff', '7.0:1', 'AAA'],
    // The known edges of WCAG on white: the next lighter grey fails.
    ['#767676', '#fff', '4.5:1', 'AA'],
    ['#777777', '#fff', '4.4:1', 'marks only'],
    ['#949494', '#fff', '3.0:1', 'marks only'],
    ['#959595', '#fff', '2.9:1', 'too low'],
    ['#fff', '#fff', '1.0:1', 'too low'],
  ])('%s on %s is %s: %s', (one, other, text, grade) => {
    const ratio = wcagContrast(one, other);
    expect([ratioText(ratio), gradeOf(ratio)]).toEqual([text, grade]);
  });
});

describe('what was made of a colour', () => {
  const story = (color: string) => {
    const palette = paletteOf(color);
    if (!palette) throw new Error(color);
    return paletteStory(palette);
  };

  it('says how far it was moved, and why', () => {
    expect(story('#ff8f45')).toMatch(
      /On light pages it is darkened to #[0-9a-f]{6}, from 2\.\d:1 to 7\.\d:1, so that small text in it can be read\. On dark pages it stays as it is: 7\.\d:1\./,
    );
  });

  it('names the colours of counterexamples', () => {
    expect(story('#0b6e7f')).toMatch(/Counterexamples take #[0-9a-f]{6} and #[0-9a-f]{6}: apart/);
  });
});
