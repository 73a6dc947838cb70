import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import {
  axe,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  emulate,
  mount,
  press,
  until,
} from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { button, filter, row, showIn, trendOf } from '../../support/rows.js';
import { LONG, shadowOf, show, TREND, whenDrawn, whenState } from '../../support/trends.js';

describeWithFixtures('rows and their links', () => {
  const squeezed = (element: Element): string => element.textContent.replace(/[\s\u00a0]+/g, ' ').trim();

  const source = (root: ParentNode, index: number): HTMLAnchorElement =>
    deepGet(row(root, index), '[part=source-link]');

  describe('the link of a row', () => {
    it('leads to its evidence, and says whose it is, and when it was', async () => {
      const ids = ['plain', 'a/b', '%', undefined, '<b>'];
      const element = await showIn(
        'evidence-table',
        trendOf(ids.length, (i) => (ids[i] === undefined ? {} : { id: ids[i] })),
      );
      const links = deepQueryAll<HTMLAnchorElement>(element, 'a[part=link]');
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
        '#a-trend/plain',
        '#a-trend/a%2Fb',
        '#a-trend/%25',
        '#a-trend/evidence/4',
        '#a-trend/%3Cb%3E',
      ]);
      expect(links.map(({ ariaLabel }) => ariaLabel).slice(0, 2)).to.deep.equal([
        'Company 0, January 2010, link to this evidence',
        'Company 1, February 2010, link to this evidence',
      ]);
    });
  });

  describe('the source of a row', () => {
    const sources = [
      { title: 'Pricing', url: 'https://www.deepseek.com/pricing?x=1' },
      { url: 'https://docs.example.org:8080/a' },
      { title: 'Near', url: '/near' },
      { url: 'near.html' },
      { title: '', url: 'https://example.com/' },
      { title: 'www.', url: 'https://www.www.example/' },
      { title: '<img src=x onerror="hacked=1">', url: 'https://example.com/' },
    ];
    const names = [
      'Pricing · deepseek.com',
      'docs.example.org:8080',
      'Near',
      'near.html',
      'example.com',
      'www. · www.example',
      '<img src=x onerror="hacked=1"> · example.com',
    ];

    it('says where it leads', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(sources.length, (i) => (sources[i] ? { source: sources[i] } : {})),
      );
      expect(sources.map((_, i) => squeezed(source(element, i)))).to.deep.equal(names);
      expect(deepQueryAll(element, 'img')).to.have.length(0);
    });

    it('isolates names that run the other way', async () => {
      const element = await showIn(
        'evidence-table',
        trendOf(1, () => ({ company: 'שירותי ענן!', source: { title: 'مقال (2)', url: 'https://example.com/' } })),
      );
      expect(deepQueryAll(row(element, 0), 'bdi').map(squeezed)).to.deep.equal([
        'שירותי ענן!',
        'مقال (2)',
        'example.com',
      ]);
    });
  });

  describe('the picked row', () => {
    it('says what can be done with it, and no other row does', async () => {
      const element = await showIn('evidence-table', trendOf(5));
      expect(deepQuery(element, '[part=actions]')).to.equal(null);
      row(element, 2).click();
      await element.updateComplete;
      deepGet(row(element, 3), 'button').click();
      await element.updateComplete;
      expect(deepQueryAll(element, '[part=actions]').map((line) => line.closest('[data-row]'))).to.deep.equal([
        row(element, 3),
      ]);
      expect(deepQueryAll(row(element, 3), '[part=actions] button').map(squeezed)).to.deep.equal([
        'Show on the timeline',
        'Cite',
      ]);
    });

    it('leads to its point, and so does Escape', async () => {
      const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
      deepGet(row(card, 9), 'button').click();
      await card.updateComplete;
      button(card, 'Show on the timeline').click();
      expect(place()).to.equal('point 9');
      button(card, 'Cite').focus();
      await press('Escape');
      expect(place()).to.equal('point 9');
      expect(deepActiveElement()).to.equal(point(card, 9));
    });

    it('no longer offers a point where there is none', async () => {
      const element = await showIn('evidence-table', trendOf(5));
      row(element, 2).click();
      await element.updateComplete;
      button(element, 'Show on the timeline').click();
      await element.updateComplete;
      expect(deepQueryAll(element, '[part=actions] button').map(squeezed)).to.deep.equal(['Cite']);
      await until(() => place() === 'row 2', { what: 'the focus to be on the row' });
    });

    it('is not picked by a link', async () => {
      const page = await mount(`<div><evidence-table src="${TREND}"></evidence-table></div>`);
      const element = await whenState(deepGet<TrendElement>(page, 'evidence-table'));
      page.addEventListener('click', (event) => event.preventDefault());
      source(element, 0).click();
      await element.updateComplete;
      expect(deepQuery(element, '[aria-current]')).to.equal(null);
    });
  });
});

describeWithFixtures('the layout of the table', () => {
  async function within(width: string, markup: string): Promise<TrendElement> {
    const box = await mount(`<div style="width: ${width}">${markup}</div>`);
    return whenState(deepGet<TrendElement>(box, '[src]'));
  }

  afterEach(() => {
    document.body.removeAttribute('style');
    window.scrollTo(0, 0);
  });

  const tableOf = (src: string): string => `<evidence-table src="${src}"></evidence-table>`;

  describe('the table in a narrow place', () => {
    it('keeps its two sort buttons in view, and the third head from sight only', async () => {
      const element = await within('320px', tableOf(LONG));
      const boxes = deepQueryAll(element, '[role=columnheader]').map((head) => head.getBoundingClientRect());
      const buttons = deepQueryAll(element, '[role=columnheader] button').map((each) => each.getBoundingClientRect());
      expect(buttons).to.have.length(2);
      for (const { width, height } of buttons) expect(width >= 24 && height >= 24).to.equal(true);
      expect(new Set(boxes.slice(0, 2).map(({ top }) => top)).size).to.equal(1);
      const third = deepQueryAll(element, '[role=columnheader]')[2];
      expect(third && getComputedStyle(third).clipPath).to.equal('inset(50%)');
    });

    for (const width of ['280px', '320px', '559px', '560px', '960px']) {
      it(`stays within ${width}, with everything that it can show`, async () => {
        const element = await within(width, tableOf(LONG));
        element.source?.setTimeRange?.({ start: Date.UTC(2015, 0), end: Date.UTC(2025, 0) });
        row(element, 1).click();
        button(element, 'Company').click();
        await filter(element, 'heat');
        const frame = element.getBoundingClientRect();
        const outside = deepQueryAll(element, 'section *').filter((part) => {
          const { left, right, width: size } = part.getBoundingClientRect();
          return size > 1 && !part.matches('th:last-child') && (left < frame.left - 0.5 || right > frame.right + 0.5);
        });
        expect(outside.map(({ localName, part }) => `${localName}::part(${part.value})`)).to.deep.equal([]);
      });
    }
  });

  describe('the head of a long table', () => {
    it('stays in view, and never covers the row in focus', async () => {
      const element = await within('900px', tableOf(LONG));
      const head = deepGet(element, '[part=head]');
      // What comes near is laid out, and moves what is below it: so until it stays.
      await until(
        () => {
          row(element, 30).scrollIntoView();
          const { top, bottom } = head.getBoundingClientRect();
          return Math.abs(top) < 1 && row(element, 30).getBoundingClientRect().top >= bottom - 0.5;
        },
        { what: 'the head to stick, and the row to stand below it' },
      );
      // Painted above the rows, which have layers of their own.
      const { left, top, height } = head.getBoundingClientRect();
      const above = shadowOf(element).elementFromPoint(left + 1, top + height / 2);
      expect(above?.closest('[part=head]')).to.equal(head);
    });

    it('goes with a short one', async () => {
      const element = await within('900px', tableOf(TREND));
      expect(getComputedStyle(deepGet(element, '[part=head]')).position).not.to.equal('sticky');
    });
  });

  describe('the printed table', () => {
    it('the tools are left out, and what is not shown is still told', async function () {
      const element = await within('700px', tableOf(LONG));
      row(element, 1).click();
      await element.updateComplete;
      if (!(await emulate({ media: 'print' }))) this.skip();
      const seen = (selector: string) => deepQueryAll(element, selector).filter((part) => part.checkVisibility());
      expect(seen('.tools, input, [name=more], [name=cite], [name=download]')).to.deep.equal([]);
      expect(seen('section .paper:not(tbody)').map((line) => line.textContent)).to.deep.equal([
        '34 of 230; all at example.org/trends/boilers-leave-by-street',
      ]);
    });
  });

  describe('axe-core finds nothing', () => {
    for (const [page, colors] of Object.entries({
      light: { background: '#ffffff', color: '#000000' },
      dark: { background: '#14171c', color: '#eceef2' },
      tinted: { background: '#fdf6e3', color: '#3b2f1e' },
    })) {
      for (const width of ['320px', '1000px']) {
        it(`in a table at work, ${width} wide on a ${page} page`, async function () {
          this.timeout(30_000);
          Object.assign(document.body.style, colors);
          const element = await within(width, tableOf(LONG));
          const main = await mount('<main></main>');
          main.append(element);
          await whenState(element);
          element.source?.setTimeRange?.({ start: Date.UTC(2015, 0), end: Date.UTC(2018, 0) });
          button(element, 'Company').click();
          await filter(element, 'heat');
          deepQueryAll(element, '[data-row] button')[0]?.click();
          await element.updateComplete;
          expect(deepQueryAll(element, '[part=actions]')).to.have.length(1);
          await axe(main, { rules: { 'target-size': { enabled: true } } });
          button(element, 'Cite').click();
          await until(() => deepGet<HTMLDialogElement>(element, '[part=citation]').open, {
            what: 'the panel to open',
          });
          await axe(main, { rules: { 'target-size': { enabled: true } } });
        });
      }
    }
  });

  it('a table of ten thousand pieces answers as fast as a short one: rows that are not shown are not there', async () => {
    const element = await mount<TrendElement>('<evidence-table></evidence-table>');
    element.trend = trendOf(10_000, (i) => ({ date: `${1000 + (i % 1000)}` }));
    await whenState(element);
    expect(deepQueryAll(element, '[data-row]')).to.have.length(40);
  });
});
