// Reads what a printed page says. It understands the PDF that Chromium writes: objects one after the other, glyphs with
// tables that lead back to text.

import { inflateSync } from 'node:zlib';

/** The objects of a file by their numbers: their dictionaries and, where they have one, their streams. */
function objectsOf(file: string): Map<string, { head: string; stream: string }> {
  const objects = new Map<string, { head: string; stream: string }>();
  const begin = /(\d+) 0 obj\b/g;
  for (let match = begin.exec(file); match; match = begin.exec(file)) {
    const end = file.indexOf('endobj', begin.lastIndex);
    const [head = ''] = file.slice(begin.lastIndex, end).split(/\bstream\r?\n/, 1);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? NaN);
    let stream = '';
    begin.lastIndex += head.length;
    if (length >= 0) {
      const from = file.indexOf('stream', begin.lastIndex - 1) + 'stream\n'.length;
      const bytes = Buffer.from(file.slice(from, from + length), 'latin1');
      stream = (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
      begin.lastIndex = from + length;
    }
    objects.set(match[1] ?? '', { head, stream });
  }
  return objects;
}

const fromUtf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What the codes of a font stand for. */
function lettersOf(table: string): (code: string) => string {
  const letters = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(code, fromUtf16(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let i = 0; i <= parseInt(to, 16) - parseInt(from, 16); i++)
        letters.set(
          (parseInt(from, 16) + i).toString(16).padStart(from.length, '0').toUpperCase(),
          String.fromCodePoint(parseInt(text, 16) + i),
        );
  const [size = 4] = [...letters.keys()].map((code) => code.length);
  return (codes) =>
    (codes.toUpperCase().match(new RegExp(`.{${size}}`, 'g')) ?? []).map((code) => letters.get(code) ?? '').join('');
}

/** The text of each page, without spaces: how far letters are apart depends on the fonts. */
export function pagesOfPdf(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const object = (number = '') => objects.get(number) ?? { head: '', stream: '' };
  const fonts = new Map<string, (code: string) => string>();
  const fontOf = (number: string) => {
    const font = fonts.get(number) ?? lettersOf(object(/\/ToUnicode (\d+)/.exec(object(number).head)?.[1]).stream);
    fonts.set(number, font);
    return font;
  };
  const textOf = (head: string) => {
    const resources = /\/Resources (\d+) 0 R/.exec(head)?.[1];
    const from = resources === undefined ? head : object(resources).head;
    const named = new Map(
      [...(/\/Font <<([^>]*)>>/.exec(from)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => [
        name,
        fontOf(number ?? ''),
      ]),
    );
    let font: ((code: string) => string) | undefined;
    let text = '';
    const { stream } = object(/\/Contents (\d+)/.exec(head)?.[1]);
    for (const [, name, codes] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g))
      if (codes === undefined) font = named.get(name);
      else text += font?.(codes) ?? '';
    return text.replace(/\s+/g, '');
  };
  const pages = (number: string): string[] => {
    const { head } = object(number);
    if (!/\/Type \/Pages\b/.test(head)) return [textOf(head)];
    return [...(/\/Kids \[([^\]]*)\]/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
      pages(kid ?? ''),
    );
  };
  const [root = ''] = [...objects.values()].map(({ head }) => head).filter((head) => /\/Type \/Catalog\b/.test(head));
  return pages(/\/Pages (\d+)/.exec(root)?.[1] ?? '');
}
