import { describe, expect, it } from 'vitest';
import { svgText } from '../../../../src/layout/picture/drawing.js';

describe('svgText', () => {
  it('writes names, attributes and what is inside', () => {
    expect(svgText(['g', { x: 1 }, ['text', { y: 2 }, 'A'], 'b'])).toBe('<g x="1"><text y="2">A</text>b</g>');
  });

  it('rounds numbers to hundredths, and leaves out what has no value', () => {
    expect(svgText(['g', { x: 1 / 3, y: -0.001, fill: undefined }])).toMatch(/^<g x="0.33" y="-?0"><\/g>$/);
  });

  it.each([
    ['</text><script>alert(1)</script>', '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="alert(1)', '&quot; onload=&quot;alert(1)'],
    ['&lt;', '&amp;lt;'],
    [']]>', ']]&gt;'],
    ['\0\u0008\u001F\uFFFE\uFFFF', '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['\uD83D', '\uFFFD'],
    ['\uDEB2', '\uFFFD'],
    ['🚲\t\n', '🚲\t\n'],
  ])('escapes %j as text and as a value', (text, escaped) => {
    expect(svgText(['text', { lang: text }, text])).toBe(`<text lang="${escaped}">${escaped}</text>`);
  });
});
