import { expect } from 'chai';
import { deepGet } from './harness.js';
import { chartOf, finger, pictureOf, stretchOf, timeAt, timelineOf, timelineWith } from './support/timelines.js';
import { nth } from './support/trends.js';
import { DAY, middleOf, monthly, use } from './support/zoom.js';

describe('two fingers', () => {
  const at = (element: Element, share: number): [number, number] => {
    const { left, width } = chartOf(element).getBoundingClientRect();
    return [left + share * width, middleOf(element).y];
  };

  it('apart look closer, together less close', async () => {
    const timeline = await timelineWith(monthly());
    const [one, other] = [finger(timeline, 1), finger(timeline, 2)];
    const times = [0.4, 0.6].map((share) => timeAt(timeline, at(timeline, share)[0]));
    one('down', at(timeline, 0.4));
    other('down', at(timeline, 0.6));
    for (const share of [0.35, 0.3]) {
      one('move', at(timeline, share));
      await timeline.updateComplete;
      other('move', at(timeline, 1 - share));
      await timeline.updateComplete;
    }
    one('up', at(timeline, 0.3));
    other('up', at(timeline, 0.7));
    const { start, end } = pictureOf(timeline).time;
    expect((end - start) / (7305 * DAY)).to.be.closeTo(0.5, 0.05);
    // What was under the fingers still is.
    [0.3, 0.7].forEach((share, i) => {
      const away = timeAt(timeline, at(timeline, share)[0]) - (times[i] ?? 0);
      expect(Math.abs(away) / (end - start), `finger ${i}`).to.be.below(0.04);
    });

    one('down', at(timeline, 0.3));
    other('down', at(timeline, 0.7));
    for (const share of [0.35, 0.4, 0.45]) {
      one('move', at(timeline, share));
      await timeline.updateComplete;
      other('move', at(timeline, 1 - share));
      await timeline.updateComplete;
    }
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('of which one stays keep what is under that', async () => {
    const timeline = await timelineWith(monthly());
    const [one, other] = [finger(timeline, 1), finger(timeline, 2)];
    const time = timeAt(timeline, at(timeline, 0.4)[0]);
    one('down', at(timeline, 0.4));
    other('down', at(timeline, 0.5));
    for (const share of [0.55, 0.6, 0.65, 0.7]) {
      other('move', at(timeline, share));
      await timeline.updateComplete;
    }
    const { start, end } = pictureOf(timeline).time;
    expect((end - start) / (7305 * DAY)).to.be.closeTo(1 / 3, 0.05);
    expect(Math.abs(timeAt(timeline, at(timeline, 0.4)[0]) - time) / (end - start)).to.be.below(0.05);
  });

  it('keep what is under each of them, whichever moves and however far at once', async () => {
    for (const [from, to] of [
      [
        [0.5, 0.6],
        [0.3, 0.6],
      ],
      [
        [0.5, 0.6],
        [0.5, 0.9],
      ],
      [
        [0.3, 0.4],
        [0.5, 0.9],
      ],
    ] as const) {
      // So many that none is labelled: labels take some of the room for time.
      const timeline = await timelineOf(5000, { years: 20 });
      const fingers = [finger(timeline, 1), finger(timeline, 2)];
      const times = from.map((share) => timeAt(timeline, at(timeline, share)[0]));
      fingers.forEach((each, i) => each('down', at(timeline, nth(from, i))));
      for (const [i, each] of fingers.entries()) {
        each('move', at(timeline, nth(to, i)));
        await timeline.updateComplete;
      }
      const { start, end } = pictureOf(timeline).time;
      to.forEach((share, i) => {
        const away = (timeAt(timeline, at(timeline, share)[0]) - nth(times, i)) / (end - start);
        expect(Math.abs(away), `finger ${i} to ${to.join(' ')}`).to.be.below(0.02);
      });
    }
  });

  it('and one of them lifted: the other moves the stretch', async () => {
    const timeline = await timelineWith(monthly());
    await use(timeline, 'Zoom in');
    const before = stretchOf(timeline)?.start ?? 0;
    const one = finger(timeline, 1);
    one('down', at(timeline, 0.5));
    one('move', at(timeline, 0.4));
    await timeline.updateComplete;
    one('move', at(timeline, 0.3));
    await timeline.updateComplete;
    one('up', at(timeline, 0.3));
    const { start = 0, end = 0 } = stretchOf(timeline) ?? {};
    const { plotRange: room, width } = pictureOf(timeline);
    expect((start - before) / (end - start)).to.be.closeTo((0.2 * width) / (room.end - room.start), 0.04);
  });

  it('one finger on the whole moves nothing, and a page that scrolls takes it back', async () => {
    const timeline = await timelineWith(monthly());
    const one = finger(timeline, 1);
    one('down', at(timeline, 0.5));
    one('move', at(timeline, 0.3));
    one('cancel', at(timeline, 0.3));
    await timeline.updateComplete;
    expect(stretchOf(timeline)).to.equal(undefined);
    // A finger that is gone is no longer one of two.
    const other = finger(timeline, 2);
    other('down', at(timeline, 0.6));
    other('move', at(timeline, 0.8));
    await timeline.updateComplete;
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('leave scrolling up and down to the page, and other pictures to the page altogether', async () => {
    expect(getComputedStyle(deepGet(await timelineWith(monthly()), '.plot')).touchAction).to.equal('pan-y');
    expect(getComputedStyle(deepGet(await timelineOf(60), '.plot')).touchAction).to.equal('auto');
  });
});
