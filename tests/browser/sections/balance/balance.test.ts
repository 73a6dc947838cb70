// No choice of sections, theme or element shows the support while hiding that there are challenges.

import { expect } from 'chai';
import type { Evidence } from '../../../../src/document/index.js';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { axe, deepGet, deepQuery, deepQueryAll, describeWithFixtures, emulate, mount, press } from '../../harness.js';
import { openFrame } from '../../support/frame.js';
import {
  fetchDocument,
  type FullDocument,
  MINIMAL,
  shadowOf,
  show,
  showDocument,
  TREND,
  whenDrawn,
  whenState,
} from '../../support/trends.js';

describeWithFixtures('balance', () => {
  const NAMES =
    'header stats explanation meters timeline evidence counterexamples guidance outlook bottom-line faq'.split(' ');
  const PAIRS = NAMES.flatMap((name, i) => NAMES.slice(i + 1).map((other) => `${name} ${other}`));

  /** The elements that show shares or pieces of evidence for the claim. */
  const SUPPORTING_ELEMENTS = ['trend-stats', 'trend-meters', 'evidence-timeline', 'evidence-table'];

  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

  /** All that is laid out and visible in an element, what is folded away left out. */
  function visibleText(element: Element): string {
    const texts = document.createTreeWalker(shadowOf(element), NodeFilter.SHOW_TEXT);
    let visible = '';
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement } = node;
      const { width = 0, height = 0 } = parentElement?.getBoundingClientRect() ?? {};
      const seen = parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (seen && width > 1 && height > 1) visible += ` ${node.textContent}`;
    }
    return oneLine(visible);
  }

  /** The challenges that an element leads to: as rows, as points, or in the list behind the counts. */
  function challengesWithin(element: Element, { evidence }: FullDocument): Evidence[] {
    const list = oneLine(deepQuery(element, 'details.balance ul')?.textContent ?? '');
    return evidence.filter(
      ({ stance, company, text }, index) =>
        stance === 'challenges' &&
        (deepQuery(element, `[data-row="${index}"], [data-point="${index}"]`) ??
          (list.includes(company) && list.includes(text))),
    );
  }

  function expectBalance(element: Element, trend: FullDocument, message: string): void {
    const challenges = trend.evidence.filter(({ stance }) => stance === 'challenges');
    const text = visibleText(element);
    expect(text, message).to.include(`${trend.evidence.length - challenges.length} supporting`);
    expect(text, message).to.include(`${challenges.length} counterexamples`);
    expect(challengesWithin(element, trend), message).to.deep.equal(challenges);
    expect(deepQueryAll(element, '.balance').length, message).to.be.at.most(1);
  }

  const sided = (stance: Evidence['stance'], n: number): Evidence[] =>
    Array.from({ length: n }, (_, i) => ({ company: `${stance} ${i}`, date: '2025-03', stance, text: `Text ${i}.` }));

  async function showCard(markup: string): Promise<TrendElement> {
    const card = await show(markup);
    return card.getAttribute('sections')?.includes('timeline') ? whenDrawn(card) : card;
  }

  let trend: FullDocument;

  before(async () => {
    trend = await fetchDocument(TREND);
    // A scroll bar that comes and goes between two cards would change the width under the timeline being drawn.
    document.documentElement.style.overflowY = 'scroll';
  });

  describe('the counts of both sides, and a way to the challenges', () => {
    for (const name of NAMES) {
      it(`remain in a card that shows only ${name}`, async () => {
        expectBalance(await showCard(`<trend-card src="${TREND}" sections="${name}"></trend-card>`), trend, name);
      });

      const pairs = PAIRS.filter((pair) => pair.startsWith(`${name} `));
      if (pairs.length === 0) continue;
      it(`remain in a card that shows ${name} and any other section`, async () => {
        for (const pair of pairs) {
          const card = await showCard(`<trend-card src="${TREND}" sections="${pair}"></trend-card>`);
          expectBalance(card, trend, pair);
          card.remove();
        }
      });
    }

    it('remain in a card that shows everything but the timeline, and everything but both sides', async () => {
      for (const missing of [['timeline'], ['timeline', 'counterexamples']]) {
        const sections = NAMES.filter((name) => !missing.includes(name)).join(' ');
        expectBalance(
          await showCard(`<trend-card src="${TREND}" sections="${sections}"></trend-card>`),
          trend,
          sections,
        );
      }
    });

    for (const tag of SUPPORTING_ELEMENTS) {
      it(`remain in <${tag}> alone, and in a provider`, async () => {
        const seen = async (element: TrendElement) => {
          if (tag === 'evidence-timeline') await whenDrawn(element);
          expectBalance(element, trend, tag);
          // One element of each document tells the counts.
          element.remove();
        };
        await seen(await show(`<${tag} src="${TREND}"></${tag}>`));
        const provider = await mount(`<trend-provider src="${TREND}"><${tag}></${tag}></trend-provider>`);
        await seen(await whenState(deepGet<TrendElement>(provider, tag)));
      });
    }

    for (const theme of ['auto', 'light', 'dark', 'nonsense']) {
      it(`remain, and can be read, with theme="${theme}"`, async () => {
        for (const tag of ['trend-card', 'trend-stats']) {
          const element = await show(`<${tag} src="${TREND}" theme="${theme}" sections="header stats"></${tag}>`);
          expectBalance(element, trend, tag);
          deepGet<HTMLDetailsElement>(element, '.balance').open = true;
          await axe(element, { rules: { 'target-size': { enabled: true } } });
        }
      });
    }

    it('are in the ink, and no smaller than 14 px, whatever else the variables hide', async () => {
      const hidden = ['quiet', 'line', 'support', 'challenge', 'accent'].map((name) => `--trend-${name}: transparent`);
      const card = await show(
        `<trend-card src="${TREND}" sections="evidence" style="${hidden.join(';')}; --trend-font-size: 4px"></trend-card>`,
      );
      const counts = getComputedStyle(deepGet(card, '.balance summary bdi'));
      const company = getComputedStyle(deepGet(card, '[part~=company] button'));
      expect(counts.color).to.equal(company.color);
      expect(parseFloat(counts.fontSize)).to.be.at.least(14);
    });

    it('remain when the page hides every part but those that hold everything', async () => {
      const card = await show(`<trend-card src="${TREND}" sections="header stats evidence faq"></trend-card>`);
      const parts = new Set(deepQueryAll(card, '[part]').flatMap(({ part }) => [...part]));
      expect(parts).to.include('evidence').and.include('evidence-section').and.include('footer');
      for (const whole of ['base', 'content', 'card']) parts.delete(whole);
      const style = document.createElement('style');
      style.textContent = [...parts].map((name) => `trend-card::part(${name}) { display: none }`).join('\n');
      card.before(style);
      expect(visibleText(card)).to.equal('8 supporting, 3 counterexamples See the 3 counterexamples');
      expect(challengesWithin(card, trend)).to.have.length(3);
    });
  });

  describe('the line of counts', () => {
    const cases = [
      {
        which: 'both sides',
        evidence: [...sided('supports', 2), ...sided('challenges', 1)],
        text: '2 supporting, 1 counterexample See the 1 counterexample',
        folds: true,
      },
      { which: 'no challenges', evidence: sided('supports', 8), text: '8 supporting, 0 counterexamples', folds: false },
      {
        which: 'no support',
        evidence: sided('challenges', 3),
        text: '0 supporting, 3 counterexamples See the 3 counterexamples',
        folds: true,
      },
    ];
    for (const { which, evidence, text, folds } of cases) {
      it(`says of a trend with ${which} "${text}"${folds ? ', and folds the challenges away' : ' plainly'}`, async () => {
        const card = await showDocument({ version: 1, id: 'x', title: 'X', evidence });
        card.sections = 'header';
        await card.updateComplete;
        const line = deepGet(card, '.balance');
        expect(line.localName).to.equal(folds ? 'details' : 'p');
        expect(visibleText(card)).to.equal(`X ${text}`);
      });
    }

    it('is not there for a trend without evidence', async () => {
      for (const change of [{}, { evidence: [] }]) {
        const card = await showDocument({ ...(await fetchDocument(MINIMAL)), ...change });
        expect(deepQuery(card, '.balance')).to.equal(null);
      }
      const stats = await mount<TrendElement>('<trend-stats></trend-stats>');
      stats.trend = { ...trend, evidence: [] };
      expect(deepQuery(await whenState(stats), '.balance')).to.equal(null);
    });

    it('does not repeat what the timeline tells, nor list what the table lists', async () => {
      const whole = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
      expect(deepQuery(whole, '.balance')).to.equal(null);
      const both = await show(`<trend-card src="${TREND}" sections="evidence counterexamples"></trend-card>`);
      expect(deepGet(both, '.balance').localName).to.equal('p');
      expect(oneLine(deepGet(both, '.balance').textContent)).to.equal('8 supporting, 3 counterexamples');
    });

    it('stands in one element only where a card shows shares and meters', async () => {
      const card = await show(`<trend-card src="${TREND}" sections="stats meters"></trend-card>`);
      expect(deepQueryAll(card, '.balance')).to.have.length(1);
      expect(deepGet(card, '.balance ~ footer').part.value).to.equal('footer');
    });

    it('lists fifty challenges with company, date and text, and tells how many more there are', async () => {
      const card = await showDocument({
        ...{ version: 1, id: 'x', title: 'X' },
        evidence: [...sided('supports', 1), ...sided('challenges', 62)],
      });
      card.sections = 'evidence';
      await card.updateComplete;
      const items = deepQueryAll(card, '.balance li').map(({ textContent }) => oneLine(textContent));
      expect(items).to.have.length(51);
      expect(items[0]).to.equal('challenges 0 Mar 2025 Text 0.');
      expect(items[49]).to.equal('challenges 49 Mar 2025 Text 49.');
      expect(items[50]).to.equal('and 12 more');
      expect(deepQueryAll(card, '.balance li svg[aria-hidden=true]')).to.have.length(50);
    });

    it('lists one challenge more than fifty', async () => {
      const card = await showDocument({
        ...{ version: 1, id: 'x', title: 'X' },
        evidence: [...sided('supports', 1), ...sided('challenges', 51)],
      });
      card.sections = 'evidence';
      await card.updateComplete;
      const items = deepQueryAll(card, '.balance li').map(({ textContent }) => oneLine(textContent));
      expect([items.length, items.at(-1)]).to.deep.equal([51, 'challenges 50 Mar 2025 Text 50.']);
    });

    it('opens from the keyboard, is a target of at least 24 px, and stays open through updates', async () => {
      const card = await show(`<trend-card src="${TREND}" sections="header evidence"></trend-card>`);
      const summary = deepGet(card, '.balance summary');
      expect(summary.getBoundingClientRect().height).to.be.at.least(24);
      expect(visibleText(card)).not.to.include('Intercom');
      summary.focus();
      await press('Enter');
      expect(visibleText(card)).to.include('Intercom');
      card.headingLevel = 4;
      await card.updateComplete;
      expect(visibleText(card)).to.include('Intercom');
    });

    it('opens where no script runs', async () => {
      const stats = await show(`<trend-stats src="${TREND}"></trend-stats>`);
      const { document } = await openFrame(`<div>${stats.getHTML({ shadowRoots: [shadowOf(stats)] })}</div>`);
      const details = document.querySelector('div')?.shadowRoot?.querySelector<HTMLElement>('details.balance');
      if (!details) throw new Error('The page without script has no line of counts');
      expect(deepGet(details, 'li').checkVisibility()).to.equal(false);
      deepGet(details, 'summary').click();
      expect(deepGet(details, 'li').checkVisibility()).to.equal(true);
    });

    it('is open on paper, and closed again after', async function () {
      const card = await show(`<trend-card src="${TREND}" sections="header evidence"></trend-card>`);
      const seen = () => deepGet(card, '.balance li').checkVisibility();
      expect(seen()).to.equal(false);
      if (!(await emulate({ media: 'print' }))) this.skip();
      expect(seen()).to.equal(true);
      expect(deepGet(card, '.balance li').getBoundingClientRect().height).to.be.greaterThan(20);
      await emulate({});
      expect(seen()).to.equal(false);
    });

    it('shows markup as text', async () => {
      const text = '<img src=x onerror="globalThis.hacked=1"><b>bold</b>';
      const card = await showDocument({
        ...{ version: 1, id: 'x', title: 'X' },
        evidence: [{ company: text, date: '2025', stance: 'challenges', text }],
      });
      card.sections = 'header';
      await card.updateComplete;
      expect(oneLine(deepGet(card, '.balance li').textContent)).to.equal(`${text} 2025 ${text}`);
      expect(deepQueryAll(card, 'img')).to.have.length(0);
    });
  });
});
