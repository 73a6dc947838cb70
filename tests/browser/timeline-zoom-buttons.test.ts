import { expect } from 'chai';
import { axe, deepActiveElement, deepGet, deepQuery, deepQueryAll, press } from './harness.js';
import { button } from './support/rows.js';
import { chartOf, pictureOf, stretchOf, stretchText, timelineOf, timelineWith } from './support/timelines.js';
import { DAY, monthly, NAMES, usable, use } from './support/zoom.js';

describe('the buttons for looking closer', () => {
  it('are there for more than 60 pieces', async () => {
    expect(deepQuery(await timelineOf(60), '[part~=zoom]')).to.equal(null);
    const timeline = await timelineOf(61);
    const group = deepGet(timeline, '[part~=zoom]');
    expect([group.getAttribute('role'), group.getAttribute('aria-label')]).to.deep.equal(['group', 'Look closer']);
    expect(deepQueryAll(group, 'button').map(({ textContent }) => textContent.trim())).to.deep.equal(NAMES);
    await axe(timeline);
  });

  it('can all be focused, and say which of them do something now', async () => {
    const timeline = await timelineWith(monthly());
    expect(usable(timeline)).to.deep.equal(['Zoom in']);
    await use(timeline, 'Zoom in');
    expect(usable(timeline)).to.deep.equal(NAMES);
    await use(timeline, 'Show all');
    expect(usable(timeline)).to.deep.equal(['Zoom in']);
    expect(deepQueryAll(timeline, '[part~=zoom] button').map(({ tabIndex }) => tabIndex)).to.deep.equal([
      0, 0, 0, 0, 0,
    ]);
    expect(deepQueryAll(timeline, '[part~=zoom] [disabled]')).to.have.length(0);
    await axe(timeline);
  });

  it('do nothing while they say so', async () => {
    const timeline = await timelineWith(monthly());
    for (const name of ['Zoom out', 'Earlier', 'Later', 'Show all'] as const) {
      await use(timeline, name);
      expect(stretchOf(timeline), name).to.equal(undefined);
    }
  });

  it('keep the focus', async () => {
    const timeline = await timelineWith(monthly());
    for (const name of ['Zoom in', 'Later', 'Earlier', 'Zoom out', 'Show all', 'Show all'] as const) {
      button(timeline, name).focus();
      await press('Enter');
      await timeline.updateComplete;
      expect(deepActiveElement()?.textContent.trim()).to.equal(name);
    }
  });

  it('look closer at the middle, move by a half, and tell what is seen of how much', async () => {
    const timeline = await timelineWith(monthly());
    expect(stretchText(timeline)).to.equal('');
    const told: string[] = [];
    for (const name of ['Zoom in', 'Earlier', 'Later', 'Zoom in', 'Later', 'Zoom out', 'Show all'] as const) {
      await use(timeline, name);
      told.push(`${name}: ${stretchText(timeline)}`);
    }
    expect(told).to.deep.equal([
      'Zoom in: Jan 2016 to Jan 2024: 96 of 240',
      'Earlier: Jan 2012 to Jan 2020: 96 of 240',
      'Later: Jan 2016 to Jan 2024: 96 of 240',
      'Zoom in: May 2018 to Aug 2021: 38 of 240',
      'Later: Jan 2020 to Mar 2023: 38 of 240',
      'Zoom out: Aug 2017 to Aug 2025: 96 of 240',
      'Show all: ',
    ]);
    expect(deepQueryAll(timeline, '[part~=point]')).to.have.length(240);
  });

  it('tell the days of a short stretch', async () => {
    const timeline = await timelineOf(300, { years: 1 });
    for (let i = 0; i < 4; i++) await use(timeline, 'Zoom in');
    expect(stretchText(timeline)).to.match(/^Jun \d+, 2010 to Jul \d+, 2010: \d+ of 300$/);
  });

  it('go as far as two weeks, and back to everything', async () => {
    const timeline = await timelineWith(monthly());
    for (let i = 0; i < 12; i++) await use(timeline, 'Zoom in');
    const { start = 0, end = 0 } = stretchOf(timeline) ?? {};
    expect((end - start) / DAY).to.be.closeTo(14, 1e-6);
    for (let i = 0; i < 12; i++) await use(timeline, 'Zoom out');
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('show in the picture what is in the stretch, and nothing else', async () => {
    const timeline = await timelineOf(2500, { months: 0.3 });
    for (let i = 0; i < 3; i++) {
      await use(timeline, 'Zoom in');
      const { marks, bars: columns } = pictureOf(timeline);
      expect(marks.length).to.be.below(2500).and.above(0);
      const nodes = deepQueryAll(timeline, '[part~=point]').length;
      if (marks.length > 250 || columns.length > 0) expect(nodes).to.be.below(3);
      else expect(nodes).to.equal(marks.length);
      expect(stretchText(timeline)).to.match(new RegExp(`: ${marks.length.toLocaleString('en')} of 2,500$`));
      expect(chartOf(timeline).getAttribute('aria-label')).to.match(
        new RegExp(`^${marks.length.toLocaleString('en')} piece`),
      );
    }
  });
});
