import { describe, expect, it } from 'vitest';
import { parseUrl } from '../../../src/document/web-url.js';

describe('parseUrl', () => {
  it.each([
    ['https://page.example/a b', undefined, 'https://page.example/a%20b'],
    ['../x.json', 'https://page.example/a/b.html', 'https://page.example/x.json'],
    ['mailto:a@page.example', undefined, 'mailto:a@page.example'],
    ['', 'https://page.example/a', 'https://page.example/a'],
  ])('resolves %j against %j', (text, base, href) => {
    expect(parseUrl(text, base)?.href).toBe(href);
  });

  it.each([
    ['x.json', undefined],
    ['', undefined],
    ['x.json', ''],
    ['http://[', 'https://page.example/'],
  ])('returns undefined for %j with the base %j', (text, base) => {
    expect(parseUrl(text, base)).toBeUndefined();
  });

  it('parses an internationalised host however often it is called', () => {
    const refused = Array.from({ length: 5000 }, () => parseUrl('https://münchen.example/')?.host).filter(
      (host) => host !== 'xn--mnchen-3ya.example',
    );
    expect(refused).toEqual([]);
  });
});
