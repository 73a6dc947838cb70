import { expect } from 'chai';
import type { Evidence, Stance } from '../../../../src/document/index.js';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import type { TrendCardElement } from '../../../../src/entries/elements/trend-card.js';
import { consoleSpy, deepGet, deepQueryAll, describeWithFixtures, fault, frames, mount, until } from '../../harness.js';
import { openFrame, settledIn } from '../../support/frame.js';
import {
  ARABIC,
  fetchDocument,
  type FullDocument,
  LONG,
  MINIMAL,
  nth,
  SECTION_ELEMENTS,
  shadowOf,
  show,
  showDocument,
  TREND,
  whenDrawn,
  whenState,
  YEARS,
} from '../../support/trends.js';

describeWithFixtures('the content of a card', () => {
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
      ...[nth(stats, 0).label, '90%', '27 of 30 vendors', nth(stats, 1).label, '100%', '27 of 27 vendors'],
      ...['What’s happening — and why', trend.whatsHappening, trend.why],
      ...['How it works', diagram.source.label, diagram.source.detail],
      ...diagram.meters.flatMap(({ label, detail }, i) => [label, i === 0 ? '90%' : '100%', detail]),
      diagram.caption,
      ...['Evidence over time', '8 supporting', '3 counterexamples', '2024', '2025', '2026'],
      ...['Supporting evidence 8', ...sided('supports').flatMap(row)],
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
          parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          width > 1 &&
          height > 1;
        // The line of keys shows while the focus is in the chart; descriptions are for assistive technology, and the last line for paper.
        if (data.trim() && !seen && !parentElement?.matches('[part~=help], desc, span[hidden], .paper'))
          unseen.push(data.trim());
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
});

describeWithFixtures('a card in a narrow place', () => {
  for (const src of [TREND, ARABIC, YEARS, LONG, MINIMAL]) {
    it(`280 px wide does not overflow: ${src}`, async () => {
      const page = await mount(
        `<div dir="${src === ARABIC ? 'rtl' : 'ltr'}" style="width: 280px; overflow: auto hidden"><trend-card src="${src}"></trend-card></div>`,
      );
      const card = await whenState(deepGet<TrendElement>(page, 'trend-card'));
      if (src !== MINIMAL) await whenDrawn(card);
      for (const button of deepQueryAll(card, '[part~=question] button')) button.click();
      await card.updateComplete;
      expect(page.scrollWidth).to.equal(280);
      // Large figures may stand out a little, as type that is aligned by eye does; and what a finger may hit beside a mark.
      const frame = page.getBoundingClientRect();
      const outside = deepQueryAll(
        card,
        'p, h2, h3, h4, a, button, time, li, td, [part]:not(g), [part] :not(.target, g, .batch path)',
      ).filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 1 && (left < frame.left - 3 || right > frame.right + 3);
      });
      expect(outside.map(({ localName, part }) => `${localName}::part(${part.value})`)).to.deep.equal([]);
    });
  }

  it('breaks a word that is longer than the place', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
    const trend = {
      ...{ version: 1, id: 'x', title: word, quickAnswer: word, outlook: word },
      stats: [{ id: 's', label: word, count: 1, total: 2 }],
      diagram: {
        source: { label: word, detail: word },
        meters: [
          { label: word, detail: word, stat: 's' },
          { label: word, detail: word, stat: 's' },
        ],
        caption: word,
      },
      evidence: [{ company: word, date: '2025', stance: 'supports', text: word, source: { title: word, url: '/' } }],
      guidance: [{ audience: word, text: word }],
      faq: [{ question: word, answer: word }],
      ...{ collection: { title: word, url: '/' }, publisher: { name: word } },
    };
    const markup = '<div style="width: 280px; overflow: auto hidden"><trend-card></trend-card></div>';
    const page = await mount(markup, trend);
    const card = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
    deepGet(card, '[part~=question] button').click();
    await card.updateComplete;
    expect(page.scrollWidth).to.equal(280);
  });
});

// What is loading has about the size of what comes, and a card that of the window.
describe('the loading state', () => {
  for (const tag of ['trend-card', ...SECTION_ELEMENTS]) {
    it(`of <${tag}> is about as high as the trend, in a column of text`, async () => {
      const section = tag === 'trend-prose' ? ' section="explanation"' : '';
      const column = await mount(`<div style="width: 640px"><${tag}${section} src="${fault('stall')}"></${tag}></div>`);
      const element = deepGet<TrendElement>(column, tag);
      await whenState(element, 'loading');
      const { height } = element.getBoundingClientRect();
      element.src = TREND;
      await whenState(element);
      if (/card|timeline/.test(tag)) await whenDrawn(element);
      const shown = element.getBoundingClientRect().height;
      if (tag === 'trend-card') expect(height).to.be.within(innerHeight - 80, innerHeight);
      else expect(height / shown).to.be.within(0.7, 1.4);
    });
  }

  it('of <trend-card> has its room before it is drawn, and what stands inside is in view all the time, above lines that do not move', async () => {
    const column = await mount('<div style="width: 640px"></div>');
    column.innerHTML = `
      <trend-card src="${fault('stall')}"><a href="#all">All trends</a></trend-card>
      <trend-card src="${fault('stall')}" hidden><a href="#all">All trends</a></trend-card>`;
    const [card, hidden] = column.querySelectorAll<TrendElement>('trend-card');
    if (!card || !hidden) throw new Error('Two cards were to be there.');
    // In the same task.
    for (let i = 0; i < 9 && !hidden.shadowRoot?.adoptedStyleSheets.length; i++) await Promise.resolve();
    const { height } = card.getBoundingClientRect();
    expect(card.querySelector('a')?.getClientRects().length).to.equal(1);
    expect(hidden.getClientRects().length).to.equal(0);
    await whenState(card, 'loading');
    expect(height / card.getBoundingClientRect().height).to.be.within(0.9, 1.01);
    expect(card.getBoundingClientRect().height).to.be.at.most(innerHeight);
    expect(card.querySelector('a')?.getClientRects().length).to.equal(1);
    expect(hidden.getClientRects().length).to.equal(0);
  });
});

// A card takes its room in the task that connects it, and is rendered in later ones: what happens in between counts.
describe('a card that has begun to load', () => {
  const REFERENCE = 'The meter follows the buyer';
  /** What the page does to a card that has only begun, and what is shown in the end. */
  const CHANGES: readonly (readonly [string, (card: TrendCardElement, trend: unknown) => void, string])[] = [
    ['is given another address', (card) => (card.src = TREND), REFERENCE],
    ['is given a trend', (card, trend) => Object.assign(card, { trend }), REFERENCE],
    ['is moved', (card) => card.parentElement?.append(card), 'Night trains'],
    [
      'is taken away and put back later',
      (card) => {
        const home = card.parentElement;
        card.remove();
        setTimeout(() => home?.append(card));
      },
      'Night trains',
    ],
  ];

  for (const [what, change, shown] of CHANGES)
    it(`shows what it should when it ${what}`, async () => {
      const spy = consoleSpy();
      const trend = await fetchDocument(TREND);
      const column = await mount('<div style="width: 640px"></div>');
      const card = document.createElement('trend-card');
      card.innerHTML = '<a href="#all">All trends</a>';
      card.src = MINIMAL;
      column.append(card);
      for (let i = 0; i < 9 && !shadowOf(card).adoptedStyleSheets.length; i++) await Promise.resolve();
      change(card, trend);
      await whenState(card);
      expect(shadowOf(card).querySelector('[part~=title]')?.textContent).to.include(shown);
      expect(deepQueryAll(card, '[part~=base]')).to.have.length(1);
      expect(card.querySelector('a')?.getClientRects().length).to.equal(0);
      await spy.expectSilence();
    });

  it('shows its fallback when its address is taken away', async () => {
    const column = await mount('<div style="width: 640px"></div>');
    column.innerHTML = `<trend-card src="${fault('stall')}"><a href="#all">All trends</a></trend-card>`;
    const card = column.firstElementChild as TrendCardElement;
    for (let i = 0; i < 9 && !shadowOf(card).adoptedStyleSheets.length; i++) await Promise.resolve();
    card.src = null;
    await whenState(card, 'empty');
    expect(card.querySelector('a')?.getClientRects().length).to.equal(1);
    expect(card.getBoundingClientRect().height).to.be.below(100);
  });
});

// On a page of many cards, what comes far from the reader's view is there, and is laid out when the reader comes near.
describe('offscreen containment', () => {
  /** Where a browser does not keep the reader's place, everything is laid out at once. */
  const LATER = CSS.supports('overflow-anchor', 'auto');

  const laidOut = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true });

  /** A card with so many other cards before it, and so many px of the page above and below it. */
  async function cardBelow(
    above: number,
    below = 0,
    others = 4,
  ): Promise<{ page: HTMLElement; card: TrendCardElement }> {
    const page = await mount(`<div style="width: 640px">
    ${'<trend-card hidden></trend-card>'.repeat(others)}
    <div style="height: ${above}px"></div>
    <trend-card src="${TREND}"></trend-card>
    <div id="after" style="height: ${below}px"></div>
  </div>`);
    const card = deepGet<TrendCardElement>(page, 'trend-card[src]');
    await whenState(card);
    await frames(2);
    return { page, card };
  }

  const claim = (card: Element): HTMLElement => deepGet(card, '[part~=title]');

  afterEach(() => scrollTo(0, 0));

  describe('a card far from view, on a page of few', () => {
    it('is laid out at once, wherever it is', async () => {
      const { card } = await cardBelow(9000, 0, 3);
      expect(laidOut(claim(card))).to.equal(true);
    });
  });

  describe('a card far from view, on a page of many', () => {
    it('is whole, and laid out only where the reader would see it', async () => {
      const { card } = await cardBelow(9000);
      expect(deepQueryAll(card, '[part~=row]')).to.have.length(11);
      expect(claim(card).textContent).to.include('The meter follows the buyer');
      expect(laidOut(claim(card))).to.equal(!LATER);
      const { height } = card.getBoundingClientRect();
      card.style.marginTop = '-9000px';
      await until(() => laidOut(claim(card)), { what: 'the claim to be laid out' });
      await frames(4);
      expect(height / card.getBoundingClientRect().height).to.be.within(0.6, 1.6);
    });

    it('is laid out when the reader comes near', async () => {
      const { card } = await cardBelow(9000);
      claim(card).scrollIntoView();
      await until(() => laidOut(claim(card)), { what: 'the claim to be laid out' });
      expect(claim(card).getBoundingClientRect().height).to.be.above(20);
    });

    it('is laid out at once in view, all of it', async () => {
      const { card } = await cardBelow(0);
      const last = deepQueryAll(card, '[part~=question]').at(-1);
      expect([claim(card), last].map((part) => part && laidOut(part))).to.deep.equal([true, true]);
    });

    it('is laid out at once in a frame, which may be as high as what is in it', async () => {
      const frame = await openFrame(
        `<div style="height: 9000px"></div>${`<trend-card src="${TREND}"></trend-card>`.repeat(5)}`,
      );
      await frame.run('/dist/trend-embed.js', 'module');
      const last = await settledIn(frame, 'trend-card:last-of-type');
      expect(laidOut(claim(last))).to.equal(true);
    });

    it('leaves what the reader looks at where it is, above it and below', async () => {
      const { page, card } = await cardBelow(9000, 9000);
      const after = deepGet(page, '#after');
      after.scrollIntoView();
      await frames(4);
      expect(Math.abs(after.getBoundingClientRect().top)).to.be.below(2);
      card.scrollIntoView();
      await until(() => laidOut(claim(card)), { what: 'the claim to be laid out' });
      await frames(4);
      expect(Math.abs(card.getBoundingClientRect().top)).to.be.below(2);
    });

    it('is laid out where a link leads into it', async () => {
      const { card } = await cardBelow(9000);
      location.hash = '#meter-tracks-buyer/faq/3';
      const answer = deepQueryAll(card, '[part~=answer]')[2];
      if (!answer) throw new Error('No third answer.');
      await until(() => laidOut(answer) && answer.getBoundingClientRect().top < innerHeight, {
        what: 'the answer to be in view',
      });
      expect(answer.getBoundingClientRect().bottom).to.be.above(0);
      // It stays in view when all that is near has been laid out.
      await frames(10);
      expect(answer.getBoundingClientRect().top).to.be.within(0, innerHeight);
    });
  });
});
