import { describe, expect, it } from 'vitest';
import { familiesOf } from '../../../../src/publish/pictures/font-choice.js';
import { readFont } from '../../../../src/publish/pictures/font.js';
import { textRuns } from '../../../../src/publish/pictures/text-runs.js';
import { ARABIC, JAPANESE, OWN_FONTS } from './fonts.js';

const families = familiesOf([...OWN_FONTS, ...ARABIC, ...JAPANESE].map(readFont));

const runsOf = (...texts: readonly string[]) =>
  textRuns(
    texts.map((text) => ({ text, attributes: new Map() })),
    families,
  ).map(({ text, family: { name } }) => `${name.split(' ')[0]}:${text}`);

describe('textRuns', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one font', ['A trend'], ['Source:A trend']],
    ['two fonts', ['A 料金 b'], ['Source:A ', 'Zen:料金 b']],
    ['from right to left', ['\u2067مرصد → Ω\u2069'], ['Source:Ω', 'Source:→', 'Noto:مرصد']],
    [
      'Arabic within Latin',
      ['Ω مرصد → الماء Ω'],
      ['Source:Ω ', 'Noto:الماء', 'Source:→', 'Noto:مرصد', 'Noto:', 'Source:Ω'],
    ],
    ['parts of a text', ['A', 'B'], ['Source:A', 'Source:B']],
  ])('cuts %s', (_, texts, runs) => {
    expect(runsOf(...texts).map((run) => run.trim())).toEqual(runs.map((run) => run.trim()));
  });
});
