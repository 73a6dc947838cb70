// The columns of the tables, their names, and what a row offers to those who read it by eye, by ear or by keyboard.

import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, describedBy, describeWithFixtures, mount } from '../../harness.js';
import { row, showIn, trendOf } from '../../support/rows.js';
import { nth, recordEvents, shadowOf, show, TREND, whenState } from '../../support/trends.js';

describeWithFixtures('the columns of a table', () => {
  async function cardIn(width: number): Promise<TrendElement> {
    const page = await mount(
      `<div style="width: ${width}px"><trend-card src="${TREND}" sections="evidence counterexamples"></trend-card></div>`,
    );
    return whenState(deepGet<TrendElement>(page, 'trend-card'));
  }

  it('leave at least 60 % of the width to the texts, and begin every name at one place', async () => {
    const card = await cardIn(648);
    for (const text of deepQueryAll(card, '[part=text]'))
      expect(text.getBoundingClientRect().width).to.be.at.least(648 * 0.6);
    const starts = deepQueryAll(card, '[part=company] bdi').map((name) => name.getBoundingClientRect().left);
    expect(new Set(starts).size).to.equal(1);
    expect(starts[0]).to.equal(card.getBoundingClientRect().left);
  });

  it('stand on the lines of twelve columns where there is room, the sources below a name of their own', async () => {
    const card = await cardIn(1120);
    const { left } = card.getBoundingClientRect();
    const at = (selector: string) =>
      deepQueryAll(card, selector).map((cell) => cell.getBoundingClientRect().left - left);
    for (const [selector, line] of [
      ['[part=company], [part=date]', 0],
      ['[part=text], th.text:nth-child(3)', 290],
      ['td.source, th.text:nth-child(4)', 870],
    ] as const)
      for (const start of at(selector)) expect(start, selector).to.be.closeTo(line, 1);
    expect(deepQueryAll(card, 'th.text').map(({ textContent }) => textContent)).to.deep.equal([
      'What happened',
      'Source',
      'What happened',
      'Source',
    ]);
  });

  it('have as many cells in each row as there are names, with sources and without', async () => {
    for (const trend of [trendOf(2), trendOf(2, (i) => (i ? { source: { url: 'https://example.com/' } } : {}))]) {
      const table = await showIn('evidence-table', trend);
      const names = deepQueryAll(table, '[role=columnheader]').length;
      for (const each of deepQueryAll(table, '[data-row]')) expect(each.children).to.have.length(names);
    }
  });

  for (const width of [280, 320, 375, 648, 1120])
    it(`keep the separator with the host, and the source on a line of its own, at ${width} px`, async () => {
      const card = await cardIn(width);
      for (const host of deepQueryAll(card, '[part=source-host]')) {
        expect(host.getClientRects()).to.have.length(1);
        if (width >= 960) continue;
        const text = nth(deepQueryAll(host.closest('tr') ?? host, '[part=text]'), 0);
        expect(host.getBoundingClientRect().top).to.be.at.least(text.getBoundingClientRect().bottom - 1);
      }
    });
});

describeWithFixtures('what a table says', () => {
  it('its heading counts it, its name tells what can be done, and no name comes twice', async () => {
    const card = await show(`<trend-card src="${TREND}" sections="evidence counterexamples"></trend-card>`);
    const squeezed = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    expect(deepQueryAll(card, '[part=heading]').map(squeezed)).to.deep.equal([
      'Supporting evidence 8',
      'Counterexamples 3',
    ]);
    expect(deepQueryAll(card, 'table').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Supporting evidence, 8 pieces of evidence, can be sorted',
      'Counterexamples, 3 pieces of evidence, can be sorted',
    ]);
    const names = deepQueryAll(card, 'button, a[part=link], input').map(
      (control) => control.ariaLabel ?? squeezed(control),
    );
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.include.members(['Date: Supporting evidence', 'Date: Counterexamples']);
    expect(deepQueryAll(card, '[role=status]')).to.have.length(0);
  });

  it('its rows open and close: the button of the company says so', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    const company = () => deepGet(row(card, 3), '[part=company] button');
    const told = recordEvents('trend-evidence-select');
    expect([company().ariaExpanded, describedBy(company())]).to.deep.equal(['false', 'Shows what can be done']);
    company().click();
    await card.updateComplete;
    expect([company().ariaExpanded, deepQueryAll(row(card, 3), '[part=actions]').length]).to.deep.equal(['true', 1]);
    company().click();
    await card.updateComplete;
    expect([company().ariaExpanded, deepQueryAll(row(card, 3), '[part=actions]').length]).to.deep.equal(['false', 0]);
    expect(told.map(({ detail }) => detail.evidence?.company ?? null)).to.deep.equal([
      card.trend?.evidence?.[3]?.company,
      null,
    ]);
  });
});

describeWithFixtures('a table of 40 rows', () => {
  it('has 45 tab stops at most: the link of a row is one while the row is picked', async () => {
    const table = await showIn('evidence-table', trendOf(40));
    const stops = () =>
      deepQueryAll(table, 'a[href], button, input, summary').filter((control) => control.tabIndex >= 0);
    expect(stops().length).to.be.at.most(46);
    const before = stops().length;
    row(table, 7).click();
    await table.updateComplete;
    expect(stops().length).to.equal(before + 3);
    expect(deepGet(row(table, 7), 'a[part=link]').tabIndex).to.equal(0);
  });
});

describeWithFixtures('the targets of a table', () => {
  it('are 44 px wide and high to a finger', async () => {
    const table = await showIn(
      'evidence-table',
      trendOf(13, () => ({ company: 'X', source: { title: 'S', url: 'https://example.com/' } })),
    );
    row(table, 2).click();
    await table.updateComplete;
    const root = shadowOf(table);
    for (const control of deepQueryAll(table, 'button, a[part=source-link], [part=selected] a[part=link]')) {
      control.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const answers = (dy: number) => control.contains(root.elementFromPoint(x, y + dy));
      const height = Array.from({ length: 81 }, (_, i) => i - 40).filter(answers).length;
      expect(height, control.outerHTML).to.be.at.least(43);
    }
  });
});
