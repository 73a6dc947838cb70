import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../../../../src/sections/behaviours/page-address.js';

describe('an address without tracking', () => {
  for (const [url, expected] of [
    ['https://a.example/b', 'https://a.example/b'],
    ['https://a.example/b#c', 'https://a.example/b'],
    ['https://a.example/b?utm_source=x&fbclid=y', 'https://a.example/b'],
    ['https://a.example/b?utm_source=x&id=7&fbclid=y#c', 'https://a.example/b?id=7'],
    ['https://a.example/?p=12&gclid=1&page=2&mc_cid=3', 'https://a.example/?p=12&page=2'],
    ['https://a.example/?q=a%20b+c&UTM_Medium=x&empty=&flag', 'https://a.example/?q=a%20b+c&empty=&flag'],
    ['https://a.example/?msclkid=1&_gl=2&_ga=3&igshid=4&igsh=5&srsltid=6', 'https://a.example/'],
    [
      'https://a.example/?clidden=1&utmost=2&s_cider=3&page=_ga',
      'https://a.example/?clidden=1&utmost=2&s_cider=3&page=_ga',
    ],
    ['file:///home/a/b.html?x=1', 'file:///home/a/b.html?x=1'],
    ['https://a.example/?', 'https://a.example/'],
  ] as const) {
    it(`of ${url}`, () => {
      expect(withoutTracking(url)).toBe(expected);
    });
  }
});
