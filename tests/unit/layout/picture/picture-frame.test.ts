import { describe, expect, it } from 'vitest';
import { type Drawing, svgText } from '../../../../src/layout/picture/drawing.js';
import {
  type Box,
  COLOURS,
  framedPicture,
  PICTURE_SIZES,
  type PictureTexts,
} from '../../../../src/layout/picture/picture-frame.js';

const TEXTS: PictureTexts = {
  title: 'The meter follows the buyer: usage pricing for developers, commitments for enterprise',
  heading: 'Evidence over time',
  summary: '11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples.',
  counts: ['8 supporting', '3 counterexamples'],
  publisher: 'Meterwork Research',
  asOf: 'as of June 2026',
  address: 'https://www.example.com/trends/meter/',
  lang: 'en',
  mirrored: false,
};

function framed(changes: Partial<PictureTexts> = {}, size: keyof typeof PICTURE_SIZES = 'slide') {
  let plot: Box | undefined;
  const drawing = framedPicture(size, { ...TEXTS, ...changes }, (box) => {
    plot = box;
    return [];
  });
  return { drawing, plot: plot ?? { x: 0, y: 0, width: 0, height: 0, em: 0 } };
}

const written = (drawing: Drawing | string): string =>
  typeof drawing === 'string'
    ? drawing
    : drawing
        .slice(2)
        .map((child) => written(child as Drawing | string))
        .join('');

const lines = ({ drawing }: { readonly drawing: Drawing }) =>
  drawing.slice(2).flatMap((child) => {
    const [name, attributes] = child as Drawing;
    return name === 'text' ? [{ ...attributes, text: written(child as Drawing).replace(/[\u2066-\u2069]/g, '') }] : [];
  });

describe('framedPicture', () => {
  it.each(['slide', 'card'] as const)('gives the plot of a %s at least 55 % of its height', (size) => {
    for (const title of [TEXTS.title, 'Short', 'A claim that is long. '.repeat(12)])
      expect(framed({ title }, size).plot.height / PICTURE_SIZES[size][1]).toBeGreaterThanOrEqual(0.55);
  });

  it('has claim, name, sentence and source, with gaps of 24 and 40', () => {
    const picture = framed();
    expect(lines(picture).map(({ text }) => text)).toEqual([
      'The meter follows the buyer: usage pricing',
      'for developers, commitments for enterprise',
      'Evidence over time',
      '11 pieces of evidence, March 2024 to May 2026: ●\u00a08 supporting, ◇\u00a03 counterexamples.',
      'Meterwork Research · as of June 2026 · example.com/trends/meter',
    ]);
    const { y, height } = picture.plot;
    // 48 above, two lines of 46 px, 24, two lines of 28 px, 40.
    expect(y).toBeCloseTo(48 + 2 * 46 * 1.15 + 24 + 2 * 28 * 1.25 + 40);
    expect(y + height).toBeCloseTo(900 - 48 - 24 - 40);
  });

  it('keys the sides in the sentence, each in the colour of its marks', () => {
    const svg = svgText(framed().drawing);
    expect(svg).toContain(`<tspan fill="${COLOURS.support}" font-weight="700">●\u00a08 supporting</tspan>`);
    expect(svg).toContain(`<tspan fill="${COLOURS.challenge}" font-weight="700">◇\u00a03 counterexamples</tspan>`);
    expect(svgText(framed({ counts: [] }).drawing)).not.toMatch(/[●◇]/);
  });

  it('has the publisher in bold, and its address for it where there is none', () => {
    const bold = (changes: Partial<PictureTexts>) =>
      /<tspan fill="#15181e" font-weight="700">[\u2066-\u2069]?([^<\u2066-\u2069]*)[^<]*<\/tspan>(.*?)<\/text>/
        .exec(svgText(framed(changes).drawing).slice(-600))
        ?.slice(1);
    expect(bold({})?.[0]).toBe('Meterwork Research');
    expect(bold({ publisher: '' })).toEqual(['example.com/trends/meter', ' · as of June 2026']);
    expect(bold({ publisher: '', asOf: '' })).toEqual(['example.com/trends/meter', '']);
  });

  it('tells the pictures of one trend apart', () => {
    const name = (heading: string) => /<title>(.*?)<\/title>/.exec(svgText(framed({ heading }).drawing))?.[1];
    expect(name('How it works')).not.toBe(name('Evidence over time'));
  });

  it('has the logo of the house at the end of the source line', () => {
    const logo = { width: 60, height: 20, path: 'M0 0h60v20H0z' };
    expect(svgText(framed({ logo }).drawing)).toContain(
      '<path d="M0 0h60v20H0z" fill="#15181e" transform="translate(1432 812)scale(2)"></path>',
    );
    expect(svgText(framed({ logo, mirrored: true }).drawing)).toContain('translate(48 812)scale(2)');
  });
});
