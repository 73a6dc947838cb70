import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, mount, press } from './harness.js';
import { place, point } from './support/evidence.js';
import { ARABIC, whenDrawn, whenState, show, TREND } from './support/trends.js';

describe('the keys of a timeline', () => {
  // Points go by the index of their evidence. In the order of time they are 9, 3, 0, 2, 1, 7, 4, 8, 5, 6, 10;
  // 8, 9 and 10 are below the axis.
  const steps: { from: number; key: string; to: number }[] = [
    { from: 0, key: 'ArrowRight', to: 2 },
    { from: 0, key: 'ArrowLeft', to: 3 },
    { from: 3, key: 'ArrowLeft', to: 9 },
    { from: 9, key: 'ArrowLeft', to: 9 },
    { from: 10, key: 'ArrowRight', to: 10 },
    { from: 4, key: 'Home', to: 9 },
    { from: 4, key: 'End', to: 10 },
    { from: 9, key: 'ArrowUp', to: 3 },
    { from: 3, key: 'ArrowUp', to: 3 },
    { from: 0, key: 'ArrowDown', to: 8 },
    { from: 6, key: 'ArrowDown', to: 10 },
    { from: 10, key: 'ArrowDown', to: 10 },
  ];
  for (const { from, key, to } of steps) {
    it(`${key} leads from ${from} to ${to}`, async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      point(timeline, from).focus();
      await press(key);
      expect(place()).to.equal(`point ${to}`);
    });
  }

  for (const { from, key, to } of [
    { from: 0, key: 'ArrowLeft', to: 1 },
    { from: 1, key: 'ArrowRight', to: 0 },
    { from: 2, key: 'Home', to: 0 },
    { from: 2, key: 'End', to: 8 },
  ]) {
    it(`${key} leads from ${from} to ${to} where time runs to the left`, async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${ARABIC}"></evidence-timeline>`));
      point(timeline, from).focus();
      await press(key);
      expect(place()).to.equal(`point ${to}`);
    });
  }

  it('have one tab stop: the first point, then the one that was in focus last', async () => {
    const page = await mount(
      `<div><button>before</button><evidence-timeline src="${TREND}"></evidence-timeline><button>after</button></div>`,
    );
    const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
    deepGet(page, 'button').focus();
    const visited: string[] = [];
    for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await press(key);
      visited.push(place());
    }
    expect(visited).to.deep.equal(['point 9', 'point 3', 'point 0', 'summary', 'point 0', 'button']);
    expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.have.length(1);
  });

  it('leave the page’s own shortcuts alone', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    point(timeline, 0).focus();
    for (const init of [{ key: 'ArrowRight', altKey: true }, { key: 'End', ctrlKey: true }, { key: 'x' }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true });
      point(timeline, 0).dispatchEvent(event);
      expect([event.defaultPrevented, place()], init.key).to.deep.equal([false, 'point 0']);
    }
  });
});
