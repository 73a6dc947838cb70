import { describe, expect, it } from 'vitest';
import { isolate } from '../../../../src/layout/text/isolate.js';

describe('isolate', () => {
  it.each([
    ['Riskified Ltd.', true, true],
    ['Riskifi…', true, true],
    ['(Acme)', true, true],
    ['Together AI', true, false],
    ['ריסקיפייד בע״מ.', true, false],
    ['ריסקיפייד בע״מ.', false, true],
    ['أرامكو…', false, true],
    ['Riskified Ltd.', false, false],
    ['2024.', true, false],
  ])('%s, in a text that is mirrored: %s', (text, mirrored, isolated) => {
    expect(isolate(text, mirrored)).toBe(isolated ? `\u2068${text}\u2069` : text);
  });
});
