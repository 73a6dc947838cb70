import { describe, expect, it } from 'vitest';
import { attacks, everywhere } from './hostile.js';
import { BASE, collectionFile, entriesOf, minimal, parsed, publication } from './published.js';

const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('the index', () => {
  it('shows of each trend its claim, shares, the counts of both sides and its date, the newest first', async () => {
    const page = parsed(
      await collectionFile(
        '',
        entriesOf(
          minimal({ id: 'undated', title: 'Undated' }),
          minimal({
            id: 'newest',
            title: 'Newest & best',
            status: 'new',
            updated: '2026-06',
            stats: [{ id: 'a', label: 'Full', count: 999, total: 1000 }],
            evidence: [
              { company: 'A', date: '2025', stance: 'supports', text: 'x' },
              { company: 'B', date: '2025', stance: 'challenges', text: 'x' },
              { company: 'C', date: '2025', stance: 'challenges', text: 'x' },
            ],
            publisher: { name: 'Us' },
          }),
          minimal({ id: 'older', title: 'Older', updated: '2024' }),
        ),
      ),
    );
    expect(words(page.querySelector('h1'))).toBe('All trends');
    const items = [...page.querySelectorAll('main > ul > li')];
    expect(items.map((item) => words(item.querySelector('h2')))).toEqual(['Newest & best', 'Older', 'Undated']);
    const [newest, , undated] = items;
    expect(newest?.querySelector('h2 a')?.getAttribute('href')).toBe(`${BASE}newest/`);
    expect(words(newest?.querySelector('.sides'))).toBe('1 supporting 2 counterexamples');
    expect(words(newest?.querySelector('.shares b'))).toBe('>99%');
    expect(words(newest?.querySelector('.shares bdi'))).toBe('Full');
    expect(words(newest?.querySelector('.shares span span'))).toBe('999 of 1,000');
    expect(newest?.querySelector('time')?.getAttribute('datetime')).toBe('2026-06');
    expect(words(newest?.querySelector('.about'))).toBe('New as of June 2026 Us');
    expect(words(undated)).toBe('Undated0 supporting 0 counterexamples');
  });

  it('has each trend in its own language and direction', async () => {
    const page = parsed(
      await collectionFile(
        '',
        entriesOf(minimal({ id: 'a', lang: 'ar' }), minimal({ id: 'b', lang: 'de' }), minimal()),
      ),
    );
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['en', 'ltr']);
    const items = [...page.querySelectorAll('main > ul > li')];
    expect(items.map((item) => [item.getAttribute('lang'), item.getAttribute('dir')])).toEqual([
      ['ar', 'rtl'],
      ['de', 'ltr'],
      [null, null],
    ]);
    expect(words(items[1])).toContain('0 stützende Belege');
  });

  it('is in the language of all, if they agree', async () => {
    const page = parsed(await collectionFile('', entriesOf(minimal({ id: 'a', lang: 'ar' }))));
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(page.title).toBe('كل الاتجاهات');
  });

  it('has no script, and leads to the feeds', async () => {
    const page = parsed(await collectionFile('', entriesOf(minimal())));
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe(`${BASE}feed.xml`);
    expect(page.querySelector('link[type="application/feed+json"]')?.getAttribute('href')).toBe(`${BASE}feed.json`);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(BASE);
  });

  it('says so when there is nothing', async () => {
    expect(words(parsed(await collectionFile('', [])).querySelector('main'))).toBe(
      'All trendsThere are no trends yet.',
    );
  });

  it('is made of the same elements, whatever the texts', async () => {
    const shape = async (text: string) =>
      [
        ...parsed(
          await collectionFile('', entriesOf(everywhere(text)), { ...publication, title: text }),
        ).querySelectorAll('*'),
      ].map((element) => `${element.localName} ${element.getAttributeNames().join(' ')}`);
    const plain = await shape('plain');
    for (const attack of attacks()) if (attack.trim()) expect(await shape(attack), attack).toEqual(plain);
  });
});

describe('the page for what is not there', () => {
  it('says so, and leads to the index', async () => {
    const page = parsed(await collectionFile('404.html', entriesOf(minimal({ lang: 'de' }))));
    expect(words(page.querySelector('h1'))).toBe('Unter dieser Adresse gibt es nichts');
    expect(page.querySelector('main a')?.getAttribute('href')).toBe(BASE);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});
