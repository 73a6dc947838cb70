import { describe, expect, it } from 'vitest';
import { svgText } from '../../../../src/layout/picture/drawing.js';
import { metersPicture } from '../../../../src/layout/picture/meters-picture.js';

const texts = {
  title: 'T',
  heading: 'H',
  summary: 'S',
  counts: [],
  publisher: '',
  asOf: '',
  address: 'https://example.com/',
  lang: 'en',
  mirrored: false,
};
const written = (caption: string) =>
  [
    ...svgText(metersPicture('slide', texts, { source: { label: 'L', detail: 'D' }, meters: [], caption })).matchAll(
      /<text[^>]*>([^<]*)</g,
    ),
  ]
    .map(([, text]) => text)
    .filter((text) => /^[a-z-]/.test(text ?? ''));

describe('the caption of the meters’ picture', () => {
  it.each([
    ['one', ['one']],
    ['a:\n- b\n- c', ['a:', '- b', '- c']],
    ['a\nb\nc\nd\ne', ['a', 'b', 'c', 'd e']],
  ])('%j has the lines that its author made', (caption, lines) => {
    expect(written(caption)).toEqual(lines);
  });

  it('is cut with an ellipsis where a line is longer than the picture', () => {
    const [first, second] = written(`a\n${'long '.repeat(60)}`);
    expect([first, second?.endsWith('…')]).toEqual(['a', true]);
  });
});
