import { expect } from 'chai';
import type { Evidence, Stance } from '../../src/document/index.js';
import type { TrendCardElement } from '../../src/entries/elements/trend-card.js';
import { deepGet, deepQueryAll } from './harness.js';
import {
  whenDrawn,
  fetchDocument,
  type FullDocument,
  MINIMAL,
  nth,
  show,
  showDocument,
  TREND,
} from './support/trends.js';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const headingsOf = (element: Element): HTMLElement[] => deepQueryAll(element, 'h1, h2, h3, h4, h5, h6');

const sectionsOf = (card: Element): (string | undefined)[] =>
  deepQueryAll(card, '[part~=section]').map((section) => /(\S+)-section/.exec(section.part.value)?.[1]);

/** All that a reader of the reference trend is owed, in the order of the page. */
function expectedTexts(trend: FullDocument): string[] {
  const { diagram, stats, guidance, faq } = trend;
  const sided = (stance: Stance): Evidence[] => trend.evidence.filter((piece) => piece.stance === stance);
  const month = (date: string): string =>
    new Date(date).toLocaleDateString('en', { timeZone: 'UTC', year: 'numeric', month: 'short' });
  const row = ({ company, date, text, source }: Evidence): string[] => [
    company,
    month(date),
    text,
    source?.title ?? '',
  ];
  return [
    ...['New', '8 companies', 'First observed September 2024', 'Updated June 2026', trend.title, trend.quickAnswer],
    ...[nth(stats, 0).label, '90%', '27 of 30', nth(stats, 1).label, '100%', '27 of 27'],
    ...["What's happening — and why", trend.whatsHappening, trend.why],
    ...['How it works', diagram.source.label, diagram.source.detail],
    ...diagram.meters.flatMap(({ label, detail }, i) => [label, i === 0 ? '90%' : '100%', detail]),
    diagram.caption,
    ...['Evidence over time', '8 supporting', '3 counterexamples', '2024', '2025', '2026'],
    ...['Evidence', ...sided('supports').flatMap(row)],
    ...['Counterexamples', ...sided('challenges').flatMap(row)],
    ...['For buyers', nth(guidance, 0).text, 'For vendors', nth(guidance, 1).text],
    ...['Outlook', trend.outlook, 'Bottom line', trend.bottomLine, 'Questions and answers'],
    ...faq.flatMap(({ question, answer }) => [question, answer]),
    ...['All trends', 'Published by Meterwork Research'],
  ].flatMap((text) => text.split('\n\n'));
}

describe('what a card shows', () => {
  it('every text of the reference trend, in the order of the sections', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    const shown = oneLine(deepGet(card, '[part=base]').textContent);
    let position = 0;
    for (const text of expectedTexts(await fetchDocument(TREND))) {
      const found = shown.indexOf(oneLine(text), position);
      expect(found, `"${text}" after "…${shown.slice(Math.max(0, position - 40), position)}"`).to.be.at.least(0);
      position = found + oneLine(text).length;
    }
  });

  it('all of it to see, once the answers are open', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    for (const button of deepQueryAll(card, '[part~=question] button')) button.click();
    for (const details of deepQueryAll<HTMLDetailsElement>(card, 'details')) details.open = true;
    await card.updateComplete;
    const texts = document.createTreeWalker(deepGet(card, '[part=base]'), NodeFilter.SHOW_TEXT);
    const unseen: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { data, parentElement } = node as Text;
      const range = document.createRange();
      range.selectNode(node);
      const { width, height } = range.getBoundingClientRect();
      const seen =
        parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1 && height > 1;
      if (data.trim() && !seen) unseen.push(data.trim());
    }
    expect(unseen).to.deep.equal([]);
  });

  for (const [what, step] of [
    ['stands still, as a coarse one does', 0],
    ['says that each section took a minute', 60_000],
  ] as const) {
    it(`all of its sections where the clock ${what}`, async () => {
      const { now } = performance;
      let time = 0;
      performance.now = () => (time += step);
      try {
        const card = await show(`<trend-card src="${TREND}"></trend-card>`);
        expect(sectionsOf(card)).to.have.length(11);
        expect(deepQueryAll(card, '[part~=section] > svg')).to.deep.equal([]);
      } finally {
        performance.now = now;
      }
    });
  }

  it('nothing but the title where there is nothing else: one heading', async () => {
    const card = await show(`<trend-card src="${MINIMAL}"></trend-card>`);
    const { title } = await fetchDocument(MINIMAL);
    expect(headingsOf(card).map((heading) => oneLine(heading.textContent))).to.deep.equal([title]);
    expect(oneLine(deepGet(card, '[part=base]').textContent)).to.equal(title);
  });

  const absences: { without: string; change: object; section: string[] }[] = [
    { without: 'stats (none)', change: { stats: undefined, diagram: undefined }, section: ['stats', 'meters'] },
    { without: 'stats (an empty list)', change: { stats: [], diagram: undefined }, section: ['stats', 'meters'] },
    { without: 'a diagram', change: { diagram: undefined }, section: ['meters'] },
    { without: 'an explanation', change: { whatsHappening: undefined, why: undefined }, section: ['explanation'] },
    {
      without: 'evidence (none)',
      change: { evidence: undefined },
      section: ['timeline', 'evidence', 'counterexamples'],
    },
    {
      without: 'evidence (an empty list)',
      change: { evidence: [] },
      section: ['timeline', 'evidence', 'counterexamples'],
    },
    { without: 'guidance', change: { guidance: [] }, section: ['guidance'] },
    { without: 'an outlook', change: { outlook: undefined }, section: ['outlook'] },
    { without: 'an outlook (blank)', change: { outlook: ' \n\n ' }, section: ['outlook'] },
    { without: 'a bottom line', change: { bottomLine: '' }, section: ['bottom-line'] },
    { without: 'questions', change: { faq: undefined }, section: ['faq'] },
  ];
  for (const { without, change, section } of absences) {
    it(`no section and no heading without ${without}`, async () => {
      const trend = await fetchDocument(TREND);
      const all = sectionsOf(await showDocument(trend));
      const fewer = await showDocument({ ...trend, ...change });
      expect(sectionsOf(fewer)).to.deep.equal(all.filter((name) => !section.includes(String(name))));
      expect(
        deepQueryAll(fewer, '[part~=section]').filter((shown) => oneLine(shown.textContent) === ''),
      ).to.have.length(0);
    });
  }

  it('no table for a side without evidence', async () => {
    const trend = await fetchDocument(TREND);
    const oneSided = { ...trend, evidence: trend.evidence.filter(({ stance }) => stance === 'challenges') };
    const names = sectionsOf(await showDocument(oneSided));
    expect(names).to.include.members(['timeline', 'counterexamples']).and.not.include('evidence');
  });
});

describe('the sections attribute', () => {
  const ALL = 'header stats explanation meters timeline evidence counterexamples guidance outlook bottom-line faq';
  for (const { sections, shown } of [
    { sections: '', shown: ALL },
    { sections: 'faq stats header', shown: 'faq stats header' },
    { sections: '  timeline\n evidence ', shown: 'timeline evidence' },
    { sections: 'stats nonsense constructor faq', shown: 'stats faq' },
    { sections: 'faq stats faq', shown: 'faq stats' },
  ]) {
    it(`"${sections}" shows ${shown}`, async () => {
      const card = await show(`<trend-card sections="${sections}" src="${TREND}"></trend-card>`);
      expect(sectionsOf(card).join(' ')).to.equal(shown);
    });
  }

  it('may change while the trend is shown', async () => {
    const card = await show<TrendCardElement>(`<trend-card src="${TREND}" sections="stats faq"></trend-card>`);
    card.sections = 'faq outlook';
    await card.updateComplete;
    expect(sectionsOf(card)).to.deep.equal(['faq', 'outlook']);
  });
});
