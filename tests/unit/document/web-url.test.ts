import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/document/index.js';
import { checkProperty } from '../check-property.js';

const isTaken = (url: string) => parse({ version: 1, id: 'x', title: 'X', url }).ok;

/** The contract in other words: http or https, absolute or relative, and well-formed for WHATWG's `URL`. */
function isWebUrl(url: string): boolean {
  try {
    // Nothing but what URL trims is no address.
    return (
      /[^\0- ]/.test(url) &&
      ['http:', 'https:'].includes(new URL(url, 'http://somewhere.example/trends/one.json').protocol)
    );
  } catch {
    return false;
  }
}

/** Parts of valid and malformed hosts. */
const pieces = [
  ...['a', 'com', 'example', 'A', 'é', 'ß', '_', '1', '0', '256', '0x', '0x7f', 'xn--', 'xn--a', 'x'.repeat(70)],
  ...['.', '..', '-', '--', '。', '\u00ad', '\u200d', '١', '@', ':', ':80', '%', '%41', '%00', '[', '[::1]', ' ', '\t'],
  ...['/', '//', '\\', '?', '#', '<', '^', '|', '\ud800'],
];
const url = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:/', 'http:', '//', '', ' https://', 'ftp://', 'x:'),
    fc.array(fc.oneof(fc.constantFrom('a.', 'b-c.', 'example', 'com'), fc.constantFrom(...pieces)), { maxLength: 8 }),
    fc.constantFrom('', '/', '/a b', '/\ud800', '/%zz', '?q', '#a', '/\n', ':99999/', '/[', '\n'),
  )
  .map(([scheme, host, rest]) => scheme + host.join('') + rest);

describe('the URLs of a document', () => {
  it.each([
    'https://deepseek.com/pricing',
    'http://a-b.example',
    'https://a.example/%zz?[#',
    'https://1.2.3.example/',
    'https://a.example/\ud800',
    'https://EXAMPLE.com/',
    'https://münchen.example/',
    'https://xn--mnchen-3ya.example/',
    'https://user@a.example/',
    'https://1.2.3.4/',
  ])('may be %j', (text) => {
    expect(isTaken(text)).toBe(true);
  });

  it.each([
    'https://xn--a.example/',
    'https://a.xn--a/',
    'https://1.2.3.256/',
    'https://a.example:99999/',
    'https://a.example<b/',
    'https://a b.example/',
    'https://a.0x/',
    'https://a.1/',
    'https://%00.example/',
    'https:///',
    'ftp://a.example/',
    'httpss://a.example/',
  ])('may not be %j', (text) => {
    expect(isTaken(text)).toBe(false);
  });

  it('are those that URL accepts, whatever they look like', () => {
    const judgedAlike = (text: string) => {
      expect(isTaken(text), text).toBe(isWebUrl(text));
    };
    checkProperty(fc.property(url, judgedAlike), 2000);
    checkProperty(fc.property(fc.webUrl(), judgedAlike));
  });

  it('are judged the same after very many others', () => {
    const evidence = Array.from({ length: 20_000 }, () => ({
      company: 'Bräu',
      date: '2025',
      stance: 'supports',
      text: '',
      source: { url: 'https://münchen.example/' },
    }));
    expect(parse({ version: 1, id: 'x', title: 'X', evidence }).ok).toBe(true);
  });
});
