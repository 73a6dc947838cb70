import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { TrendDocument } from '../../../src/document/index.js';
import { loadMessages } from '../../../src/messages/messages-for.js';
import { trendToMarkdown } from '../../../src/text/markdown.js';
import { nodesOf, readMarkdown, wordsOf } from '../../fixtures/markdown.js';
import { fullDocument } from '../document/full-document.js';
import { checkProperty } from '../check-property.js';

/** A document with the same text in every text property. */
const everywhere = (text: string): TrendDocument => ({
  version: 1,
  id: 'all',
  title: text,
  url: 'https://example.com/trend',
  quickAnswer: text,
  stats: [{ id: 'one', label: text, count: 1, total: 2 }],
  whatsHappening: text,
  diagram: {
    source: { label: text, detail: text },
    meters: [{ label: text, detail: text, stat: 'one' }],
    caption: text,
  },
  evidence: [
    { company: text, date: '2025-03', stance: 'supports', text, source: { title: text, url: 'https://example.com/s' } },
    { company: text, date: '2025-04', stance: 'challenges', text },
  ],
  guidance: [{ audience: text, text }],
  outlook: text,
  bottomLine: text,
  faq: [{ question: text, answer: text }],
  collection: { title: text, url: 'https://example.com/all' },
  publisher: { name: text, url: 'https://example.com/' },
});

/** The node types in the Markdown of a trend without URLs. */
const OURS = new Set(['root', 'heading', 'paragraph', 'text', 'strong', 'list', 'listItem']);
const addresses = (root: Root) => [...nodesOf(root)].flatMap((node) => (node.type === 'link' ? [node.url] : []));
const seen = (text: string) => text.replace(/[\u200e\u200f\u2068\u2069]/g, '');
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The structure of the tree, without texts. */
const shapeOf = (node: Nodes): unknown[] => [node.type, ...('children' in node ? node.children.map(shapeOf) : [])];

/** The text of a node; a hard line break is a line end. */
const textOf = (node: Nodes): string =>
  node.type === 'break'
    ? '\n'
    : 'children' in node
      ? node.children.map(textOf).join('')
      : 'value' in node
        ? node.value
        : '';

const plain = readMarkdown(trendToMarkdown(everywhere('plain')));

describe('Markdown of hostile texts', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<!-- a comment -->'],
    ['<https://example.org>'],
    ['[a link](javascript:alert(1))'],
    ['![a picture](https://example.org/pixel.gif)'],
    ['[a reference][1]'],
    ['[1]: https://example.org'],
    ['[^1]'],
    ['[ ] not done'],
    ['[x]'],
    ['](https://example.org)'],
    ['a | b | c'],
    ['| - | - |'],
    ['# heading'],
    ['- item'],
    ['+ item'],
    ['* item'],
    ['1. item'],
    ['1) item'],
    ['2025. A year'],
    ['> quote'],
    ['==='],
    ['---'],
    ['***'],
    ['```js'],
    ['~~~'],
    ['`code` and ``more`` and `'],
    ['*emphasis* **strong** _emphasis_ __strong__'],
    ['snake_case_name'],
    ['~~struck~~ and ~one~'],
    ['&amp; &lt; &#60; &#x3c; &nbsp; &copy'],
    ['https://example.org/?a=1&b=2'],
    ['www.example.org'],
    ['someone@example.org'],
    ['\\'],
    ['\\* \\` \\\\'],
    ['ends with a backslash\\'],
    ['*'],
    ['**'],
    ['"quoted"'],
    ['!'],
    ['(in brackets)'],
    ['27 of 30: $5.49/hr, then $4.99/hr'],
    ['$\\frac{9}{10}$ and $$x$$'],
  ])('%j stays text', (text) => {
    const root = readMarkdown(trendToMarkdown(everywhere(text)));
    expect(shapeOf(root)).toEqual(shapeOf(plain));
    expect(addresses(root)).toEqual(addresses(plain));
    expect(wordsOf(root)).toBe(wordsOf(plain).replaceAll('plain', () => text));
  });

  it.each([
    ['a\n# b', ['a', '# b']],
    ['a\n---', ['a', '---']],
    ['a\n===\nb', ['a', '===', 'b']],
    ['a:\r\n- b\r\n- c', ['a:', '- b', '- c']],
    ['a\r1. b', ['a', '1. b']],
    ['two spaces  \nat the end  ', ['two spaces', 'at the end']],
    ['a\n    b', ['a', 'b']],
    ['a\\\n> b', ['a\\', '> b']],
    ['a\n| - |\n| b |', ['a', '| - |', '| b |']],
    ['two\u2028lines', ['two', 'lines']],
    ['two\x85lines', ['two', 'lines']],
  ])('the lines of %j are kept in every text, and stay text', (text, lines) => {
    const { title, company, question } = { title: 'T', company: 'C', question: 'Q' };
    const root = readMarkdown(
      trendToMarkdown({
        ...everywhere(text),
        title,
        diagram: {
          source: { label: 'S', detail: 'D' },
          meters: [{ label: 'M', detail: 'D', stat: 'one' }],
          caption: text,
        },
        stats: [{ id: 'one', label: 'L', count: 1, total: 2 }],
        evidence: [{ company, date: '2025-03', stance: 'supports', text }],
        guidance: [{ audience: 'A', text }],
        faq: [{ question, answer: text }],
        collection: undefined,
        publisher: undefined,
      }),
    );
    const written = [...nodesOf(root)].flatMap((node) => (node.type === 'paragraph' ? [textOf(node)] : []));
    const expected = lines.join('\n');
    // The short answer, the explanation, the caption, the advice, the outlook, what remains, an answer.
    expect(written.filter((each) => each === expected)).toHaveLength(7);
    expect(written).toContain(`C · March 2025 — ${expected}`);
    expect([...nodesOf(root)].filter(({ type }) => !OURS.has(type) && !['break', 'link'].includes(type))).toEqual([]);
  });

  it('a title of two lines is written on one', () => {
    const root = readMarkdown(
      trendToMarkdown({ version: 1, id: 'a', title: 'a\n# b', faq: [{ question: 'c\n- d', answer: '' }] }),
    );
    expect(root.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []))).toEqual([
      'a # b',
      'Questions and answers',
      'c - d',
    ]);
  });

  it.each([
    ['    four spaces', 'four spaces'],
    ['\ttab', 'tab'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['\u0000nul', 'nul'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
  ])('%j is written on one line', (text, expected) => {
    const root = readMarkdown(trendToMarkdown(everywhere(text)));
    expect(shapeOf(root)).toEqual(shapeOf(plain));
    expect(wordsOf(root)).toBe(wordsOf(plain).replaceAll('plain', () => expected));
  });

  it('is never markup, whatever the text', { timeout: 60_000 }, () => {
    const signs = fc.constantFrom(...'#-+*_`<>|[](){}!&;~$\\/:.@=1 "\'wwwx\u00a0'.split(''), 'http', '\n', '\u202e');
    checkProperty(
      fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 14 }), (text) => {
        const expected = squeezed(text);
        fc.pre(expected !== '');
        const evidence = [{ company: text, date: '2025', stance: 'supports', text: expected } as const];
        const root = readMarkdown(
          trendToMarkdown({ version: 1, id: 'a', title: text, evidence, faq: [{ question: text, answer: expected }] }),
        );
        expect([...nodesOf(root)].filter(({ type }) => !OURS.has(type))).toEqual([]);
        const words = root.children.map((node) => squeezed(seen(wordsOf(node))));
        expect([words[0], words.at(-2), words.at(-1)]).toEqual([expected, expected, expected].map(seen));
        expect(words).toContain(seen(`${expected} · 2025 — ${expected}`));
      }),
      100,
    );
  });
});

describe('Markdown of a trend', () => {
  const markdown = trendToMarkdown(fullDocument as TrendDocument, { base: 'https://example.com/trends/full-1.json' });

  it('is formatted like hand-written Markdown', () => {
    expect(markdown).toBe(`# [Everything is here](https://example.com/trends/full-1)

Updated · 8 companies · First observed September 2024 · Updated 30 June 2026

Yes.

In full.

- **90%** First (27 of 30 vendors)
- **–** Second (0 of 0)
- **100%** Third (5 of 5)

1 supporting, 1 counterexample · as of 30 June 2026

## What’s happening — and why

This.

Therefore.

## How it works

**Source** — of it all

- **90%** One (27 of 30 vendors) — the first
- **–** Two (0 of 0) — the other

From one come two.

## Evidence over time

2 pieces of evidence, 29 February 2024 to 2025: 1 supporting, 1 counterexample.

## Supporting evidence

- **A** · 2025 — It did. [Record](https://example.com/a)

## Counterexamples

- **B** · 29 February 2024 — It did not. [b.example](http://b.example/)

## For buyers

Buy.

## Librarians

Lend.

## Outlook

Fair.

## Bottom line

So it is.

## Questions and answers

### Really?

Yes.

### Always?

No.

## Glossary

- **fair** — Not foul.

---

[Published by P](https://example.com/) · [All trends](https://example.com/trends)
`);
  });

  it.each([
    [undefined, [1, 2, 3]],
    [3, [3, 4, 5]],
    [5, [5, 6, 6]],
    [9, [6, 6, 6]],
    [0, [1, 2, 3]],
    [NaN, [1, 2, 3]],
  ])('with heading level %s has headings of levels %j', (headingLevel, levels) => {
    const root = readMarkdown(trendToMarkdown(fullDocument as TrendDocument, { headingLevel }));
    const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect([depths[0], depths[1], Math.max(...depths)]).toEqual(levels);
  });

  it('keeps the paragraphs of a piece of evidence in its list item, with the source last', () => {
    const [list] = readMarkdown(
      trendToMarkdown({
        version: 1,
        id: 'a',
        title: 'A',
        evidence: [
          { company: 'C', date: '2025', stance: 'supports', text: 'One.\n\nTwo.', source: { title: 'S', url: '/s' } },
          { company: 'D', date: '2026', stance: 'supports', text: '' },
        ],
      }),
    ).children.filter(({ type }) => type === 'list');
    const items = list && 'children' in list ? list.children : [];
    expect(items.map((item) => ('children' in item ? item.children.map(wordsOf) : []))).toEqual([
      ['C · 2025 — One.', 'Two. S'],
      ['D · 2026'],
    ]);
  });

  it.each([
    ['from $5.49/hr to $4.99/hr', 'from $5.49/hr to $4.99/hr'],
    ['$\\frac{9}{10}$', '\\$\\frac{9}{10}\\$'],
    ['US$5 and CA$', 'US$5 and CA\\$'],
  ])('starts no mathematics with %j', (title, expected) => {
    expect(trendToMarkdown({ version: 1, id: 'a', title })).toBe(`# ${expected}\n`);
  });

  it('is in its language when the messages are loaded', async () => {
    // Test files share what is loaded: no other asks for this tag.
    const trend = { version: 1, id: 'a', title: 'A', lang: 'es-UY', bottomLine: 'B' } as const;
    expect(trendToMarkdown(trend)).toContain('## Bottom line\n');
    await loadMessages(trend.lang);
    expect(trendToMarkdown(trend)).toContain('## En resumen\n');
  });

  it('uses other messages when they are passed', () => {
    const german: Record<string, unknown> = {
      evidence: 'Belege',
      supporting: { one: '{n} Beleg', other: '{n} Belege' },
    };
    const markdown = trendToMarkdown(
      {
        version: 1,
        id: 'a',
        title: 'A',
        lang: 'de',
        evidence: [{ company: 'C', date: '2025-03', stance: 'supports', text: 'T' }],
      },
      { words: (english) => ({ ...english, ...german }) },
    );
    expect(markdown).toContain('\n## Belege\n\n- **C** · März 2025 — T\n');
    expect(markdown).toContain('\n1 Beleg, 0 counterexamples');
  });

  it.each([
    ['ar', 'Acme', '\u200fAcme'],
    ['ar', 'شركة', 'شركة'],
    ['en', 'شركة', '\u200eشركة'],
    ['en', 'Acme', 'Acme'],
    ['he', '12 (3)', '12 (3)'],
    ['he', '\u200f12', '\u200f12'],
  ])('in %s a line that begins with %j has the direction of the trend', (lang, title, expected) => {
    const root = readMarkdown(trendToMarkdown({ version: 1, id: 'a', title, lang }));
    expect(wordsOf(root)).toBe(expected);
  });

  it('isolates directional formatting in its own text', () => {
    const markdown = trendToMarkdown({
      version: 1,
      id: 'a',
      title: 'A',
      evidence: [{ company: '\u202eevil\u2069\u2066', date: '2025', stance: 'supports', text: 'T' }],
    });
    expect(markdown).toContain('**\u2068\u202eevil\u2066\u2069\u2069** · 2025');
  });

  it('links only to http(s) URLs', () => {
    const source = (url: string) =>
      ({ company: 'C', date: '2025', stance: 'supports', text: 'T', source: { title: 'S', url } }) as const;
    const markdown = trendToMarkdown({
      version: 1,
      id: 'a',
      title: 'A',
      url: 'javascript:alert(1)',
      evidence: [source('data:text/html,x'), source('https://example.org/a b)(<c>'), source('../a b>')],
    });
    expect(addresses(readMarkdown(markdown))).toEqual(['https://example.org/a%20b)(%3Cc%3E', '../a%20b%3E']);
  });
});
