import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { windowRect } from '../../../../src/sections/timeline/window-rect.js';
import { deepGet, deepQueryAll, mount, until } from '../../harness.js';
import { hover } from '../../support/mouse.js';
import { fetchDocument, shadowOf, TREND, whenDrawn, whenState } from '../../support/trends.js';

afterEach(() => {
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
  window.scrollTo(0, 0);
});

/** How far two boxes are apart. */
function distance(a: DOMRect, b: DOMRect): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(x, y);
}

describe('the pointer on marks of a page whose coordinates are scaled', () => {
  for (const [what, page, around] of [
    ['zoom on the body', 'body', 'zoom: 1.5'],
    ['a smaller zoom on the body', 'body', 'zoom: 0.75'],
    ['zoom on the root', 'html', 'zoom: 1.25'],
    ['zoom around the element', '', 'zoom: 1.4'],
    ['zoom on both', 'body', 'zoom: 1.2'],
    // As pages undo it for a chart.
    ['zoom and its inverse', 'body', 'zoom: 0.8'],
    ['a scale around the element', '', 'transform: scale(0.8); transform-origin: 0 0'],
    ['scale and zoom', 'body', 'zoom: 1.3'],
    ['the property scale', '', 'scale: 1.2; transform-origin: 0 0'],
    ['nothing', '', ''],
  ] as const) {
    it(`finds each mark, and the detail beside it: ${what}`, async () => {
      const target = { html: document.documentElement, body: document.body, '': undefined }[page];
      if (target) target.style.cssText = around;
      const inner =
        what === 'zoom on both'
          ? 'zoom: 1.3'
          : what === 'zoom and its inverse'
            ? 'zoom: 1.25'
            : what === 'scale and zoom'
              ? 'scale: 0.9'
              : target
                ? ''
                : around;
      const frame = await mount(
        `<div style="inline-size: 520px; padding-block: 500px; ${inner}"><evidence-timeline src=${TREND}></evidence-timeline></div>`,
      );
      const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(frame, 'evidence-timeline')));
      const { evidence } = await fetchDocument(TREND);
      deepGet(timeline, '.plot').scrollIntoView({ block: 'center', inline: 'center' });
      const detail = deepGet(timeline, '[part~=detail]');
      for (const point of deepQueryAll(shadowOf(timeline), '[data-point]')) {
        const index = Number(point.getAttribute('data-point'));
        const mark = windowRect(deepGet(point, 'path'));
        if (mark.left < 0 || mark.right > innerWidth || mark.top < 0 || mark.bottom > innerHeight) continue;
        // The detail of another covers marks, and is pointed at itself.
        await hover([1, 1]);
        await until(() => !detail.matches(':popover-open'), { what: 'the detail to close', limit: 1500 });
        await hover([Math.round(mark.left + mark.width / 2), Math.round(mark.top + mark.height / 2)]);
        await until(() => detail.textContent.includes(evidence[index]?.text ?? '?'), {
          what: `the detail of point ${index}`,
          limit: 1500,
        });
        const box = windowRect(detail);
        // In px of the page's own.
        const scale = windowRect(timeline).width / 520;
        expect(distance(box, mark) / scale, `point ${index}`).to.be.lessThan(80);
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(innerWidth + 1);
        expect(box.top).to.be.at.least(-1);
      }
    });
  }
});
