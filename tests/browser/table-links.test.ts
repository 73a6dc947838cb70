import { expect } from 'chai';
import { deepActiveElement, deepGet, deepQuery, deepQueryAll, mount, press, until } from './harness.js';
import { place, point } from './support/evidence.js';
import { button, row, showIn, trendOf } from './support/rows.js';
import { whenDrawn, whenState, show, TREND } from './support/trends.js';
import type { TrendElement } from '../../src/elements/base/trend-element.js';

const squeezed = (element: Element): string => element.textContent.replace(/[\s\u00a0]+/g, ' ').trim();

const source = (root: ParentNode, index: number): HTMLAnchorElement => deepGet(row(root, index), '[part=source-link]');

describe('the date of a row', () => {
  it('is the link to its evidence', async () => {
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
    for (const link of links) expect(link.title).to.equal('Link to this evidence');
    expect(deepGet<HTMLTimeElement>(links[0] as Element, 'time').dateTime).to.equal('2010-01');
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
