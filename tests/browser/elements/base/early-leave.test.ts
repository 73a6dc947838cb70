import { expect } from 'chai';
import { frames } from '../../harness.js';
import { SECTION_ELEMENTS, show, TREND } from '../../support/trends.js';

describe('an element that leaves before its first update', () => {
  for (const tag of ['trend-card', ...SECTION_ELEMENTS])
    it(`is not held by the trend that others show: <${tag}>`, async () => {
      const { source } = await show(`<trend-card src="${TREND}"></trend-card>`);
      const others = Array.from({ length: 20 }, () => Object.assign(document.createElement(tag), { src: TREND }));
      for (const [i, element] of others.entries()) {
        document.body.append(element);
        for (let turn = 0; turn < i % 5; turn++) await Promise.resolve();
        element.remove();
      }
      await frames(10);
      expect(source?.peers?.size).to.equal(1);
    });
});
