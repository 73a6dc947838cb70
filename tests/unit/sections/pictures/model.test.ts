import { describe, expect, it } from 'vitest';
import { picturesModel } from '../../../../src/sections/pictures/model.js';
import { sectionView } from '../../../../src/sections/section-view.js';

const trend = { version: 1, id: 'x', title: 'X' } as const;
const view = sectionView(trend);

describe('picturesModel', () => {
  it('has no buttons and no status until the reader opens the pictures', () => {
    const closed = { summary: 'Save as a picture', buttons: undefined, status: '' };
    expect(picturesModel(view)).toEqual(closed);
    expect(picturesModel(view, { opened: false, status: '', trend: undefined })).toEqual(closed);
  });

  it('has a button for each size in each format', () => {
    expect(picturesModel(view, { opened: true, status: '', trend: undefined }).buttons).toEqual([
      { size: 'slide', format: 'PNG', label: 'Slide PNG' },
      { size: 'slide', format: 'SVG', label: 'Slide SVG' },
      { size: 'card', format: 'PNG', label: 'Social card PNG' },
      { size: 'card', format: 'SVG', label: 'Social card SVG' },
    ]);
  });

  it('has the status only of the trend that is shown', () => {
    const ui = { opened: true, status: 'x.svg saved', trend };
    expect(picturesModel(view, ui).status).toBe('x.svg saved');
    expect(picturesModel(sectionView({ ...trend }), ui).status).toBe('');
  });
});
