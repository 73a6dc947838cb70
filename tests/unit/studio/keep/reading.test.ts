import { describe, expect, it } from 'vitest';
import { firstAnswers, read, sorted, sourceOf } from '../../../../src/studio/keep/reading.js';

describe('what a text is', () => {
  it.each([
    ['{"version": 1}', '', 'json'],
    ['\uFEFF  {"version": 1}', '', 'json'],
    ['company,date', 'x.json', 'json'],
    ['---\nid: a\n---\n', '', 'markdown'],
    ['# A claim', '', 'markdown'],
    ['a\tb', 'notes.md', 'markdown'],
    ['company\tdate', '', 'table'],
    ['company,date', 'rows.csv', 'table'],
  ])('%j, of a file %j: %s', (text, name, kind) => {
    expect(sourceOf(text, name).kind).toBe(kind);
  });
});

describe('a table', () => {
  const source = sourceOf('company,date,stance,text\nAcme,04/03/2025,supports,"One, two"\n', 'My Rows 2.csv');
  const answers = firstAnswers(source);

  it('takes its id from the name of its file', () => {
    expect(answers.id).toBe('my-rows-2');
  });

  it('is asked about its claim and the order of its dates, and read once they are known', async () => {
    const first = await read(source, answers);
    const doubts = first.ok ? [] : first.doubts;
    expect(sorted(doubts).lacks).toEqual(['title']);
    expect(sorted(doubts).dates.map(({ readings }) => readings)).toEqual([['2025-03-04', '2025-04-03']]);
    expect(sorted(doubts).others).toEqual([]);
    const second = await read(source, { ...answers, title: 'A claim', dates: 'mdy' });
    expect(second).toMatchObject({ ok: true, document: { id: 'my-rows-2', title: 'A claim' } });
  });

  it('needs no claim where its rows are added', async () => {
    const rows = await read(source, { ...answers, append: true, dates: 'dmy' });
    expect(rows).toMatchObject({
      ok: true,
      document: { evidence: [{ company: 'Acme', date: '2025-03-04', text: 'One, two' }] },
    });
  });
});
