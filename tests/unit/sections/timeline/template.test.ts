import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import { timelineModel } from '../../../../src/sections/timeline/model.js';
import { overlayModel } from '../../../../src/sections/timeline/overlay-model.js';
import { overlayTemplate } from '../../../../src/sections/timeline/overlay.template.js';
import { detailTemplate } from '../../../../src/sections/timeline/detail.template.js';
import { timelineTemplate } from '../../../../src/sections/timeline/template.js';
import { manyPieces } from '../../../fixtures/many.js';
import { defined } from '../../defined.js';
import { deepFreeze, piece, uiOf, viewOf } from './views.js';

const html = (template: unknown) => collectResultSync(render(template));

const FEW = [piece('First', '2024-01-15'), piece('Against', '2024', 'challenges'), piece('Later', '2025-03')];

describe('timelineTemplate', () => {
  it.each([
    ['few pieces', FEW],
    ['bare marks', manyPieces(100, { months: 0.5 })],
    ['batched marks', manyPieces(300)],
    ['bars', manyPieces(1800)],
  ])('renders a frozen model of %s twice to the same output', (_, evidence) => {
    const model = deepFreeze(defined(timelineModel(viewOf(evidence, { selected: 1 }), uiOf())));
    const first = html(timelineTemplate(model));
    expect(first).toContain('part="chart"');
    expect(html(timelineTemplate(model))).toBe(first);
  });

  it('renders no picture without a width', () => {
    const model = deepFreeze(defined(timelineModel(viewOf(FEW), uiOf({ size: undefined }))));
    expect(html(timelineTemplate(model))).not.toContain('part="chart"');
  });
});

describe('overlayTemplate and detailTemplate', () => {
  it.each([
    ['few pieces', FEW],
    ['batched marks', manyPieces(300)],
    ['bars', manyPieces(1800)],
  ])('render a frozen model of %s twice to the same output', (_, evidence) => {
    const view = viewOf(evidence);
    const { layout } = defined(timelineModel(view, uiOf())?.plot);
    const model = deepFreeze(
      overlayModel(view, layout, {
        hovered: 1,
        focused: 2,
        active: 1,
        brush: [10, 20],
        tabStops: { visited: [2, 0], current: 0 },
      }),
    );
    const output = () => html([overlayTemplate(model), detailTemplate(model.detail)]);
    const first = output();
    expect(first).toContain('class="brush"');
    expect(first).toContain(defined(evidence[1]).company);
    expect(output()).toBe(first);
  });
});
