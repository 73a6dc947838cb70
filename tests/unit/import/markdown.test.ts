import { describe, expect, it } from 'vitest';
import { importMarkdown } from '../../../src/import/index.js';

const FULL = `---
id: night-trains
lang: en
updated: 2026
companyCount: 2
publisher: { name: Meterwork Research }
stats:
  - { id: new, label: New lines, count: 3, total: 4 }
---

# [Night trains are back](https://example.org/night-trains)

Three of four
operators order *sleepers* again.

## What's happening

More lines.

- First
- Second

## Why

Because.

## Supporting evidence

- **Ada** · March 2025 — It runs. [The timetable](https://example.org/a)
- **Byron** · 2024 — It sells.

  And sells.

## Counterexamples

| company | date | text | source |
| --- | --- | --- | --- |
| Cole | 2026-02-01 | It stopped. | [A note](https://example.org/c) |

## For buyers

Book early.

## For journalists

Ask.

## FAQ

### Is it true?

Mostly.

## Glossary

- **sleeper** — a carriage with beds
`;

describe('Markdown with front matter', () => {
  it('becomes a document', () => {
    expect(importMarkdown(FULL)).toEqual({
      ok: true,
      notes: [],
      document: {
        version: 1,
        id: 'night-trains',
        title: 'Night trains are back',
        url: 'https://example.org/night-trains',
        lang: 'en',
        updated: '2026',
        companyCount: 2,
        publisher: { name: 'Meterwork Research' },
        stats: [{ id: 'new', label: 'New lines', count: 3, total: 4 }],
        quickAnswer: 'Three of four\noperators order sleepers again.',
        whatsHappening: 'More lines.\n\n– First\n– Second',
        why: 'Because.',
        evidence: [
          {
            company: 'Ada',
            date: '2025-03',
            stance: 'supports',
            text: 'It runs.',
            source: { title: 'The timetable', url: 'https://example.org/a' },
          },
          { company: 'Byron', date: '2024', stance: 'supports', text: 'It sells.\n\nAnd sells.' },
          {
            company: 'Cole',
            date: '2026-02-01',
            stance: 'challenges',
            text: 'It stopped.',
            source: { title: 'A note', url: 'https://example.org/c' },
          },
        ],
        guidance: [
          { audience: 'buyers', text: 'Book early.' },
          { audience: 'journalists', text: 'Ask.' },
        ],
        faq: [{ question: 'Is it true?', answer: 'Mostly.' }],
        glossary: [{ term: 'sleeper', meaning: 'a carriage with beds' }],
      },
    });
  });

  it.each([
    ['a heading that is no part', '# T\n\n## Method\n\nWe looked.', { kind: 'place', row: 3, column: 1 }],
    ['evidence in prose', '# T\n\n## Evidence\n\nAda runs.', { kind: 'place', row: 5 }],
    ['an item without a company', '# T\n\n## Evidence\n\n- Ada runs.', { kind: 'place', row: 5 }],
    ['an ambiguous date', '# T\n\n## Support\n\n- **Ada** · 03/04/2025 — Runs.', { kind: 'date-order', row: 5 }],
    ['a second title', '# T\n\n# U\n', { kind: 'place', row: 3 }],
    ['front matter that is no YAML', '---\na: [\n---\n# T\n', { kind: 'place', row: 3 }],
  ])('asks about %s', (_, text, doubt) => {
    const result = importMarkdown(text, { id: 'a' });
    expect(result.ok ? [] : result.doubts).toEqual(expect.arrayContaining([expect.objectContaining(doubt)]));
  });

  it('takes the order of dates as an answer', () => {
    const text = '# T\n\n## Support\n\n- **Ada** · 03/04/2025 — Runs.';
    expect(importMarkdown(text, { id: 'a', dates: 'dmy' })).toMatchObject({
      ok: true,
      document: { evidence: [{ date: '2025-04-03' }] },
    });
  });

  it('says what of a text has no place', () => {
    const result = importMarkdown('# T\n\nSee [this](https://example.org).', { id: 'a' });
    expect(result).toMatchObject({
      ok: true,
      notes: ['line 3: the address of a link has no place in a text, and is left out'],
      document: { quickAnswer: 'See this.' },
    });
  });
});
