import { describe, expect, it } from 'vitest';
import { picturesModel } from '../../../../src/sections/pictures/model.js';
import { pictureButtons } from '../../../../src/sections/pictures/saving.js';
import { sectionView } from '../../../../src/sections/section-view.js';

const trend = { version: 1, id: 'x', title: 'X' } as const;
const view = sectionView(trend);
const START = { absent: false, buttons: pictureButtons, status: '', trend: undefined };

describe('picturesModel', () => {
  it('has no buttons and no status until the reader opens the pictures', () => {
    const closed = { summary: 'Save the timeline as a picture', buttons: undefined, status: '' };
    expect(picturesModel(view, 'saveTimeline')).toEqual(closed);
    expect(picturesModel(view, 'saveTimeline', { ...START, buttons: undefined })).toEqual(closed);
  });

  it('has a button for each size in each format', () => {
    expect(picturesModel(view, 'saveTimeline', START).buttons).toEqual([
      { size: 'slide', format: 'PNG', scale: 1, label: 'Slide PNG', name: 'Slide PNG: Save the timeline as a picture' },
      {
        size: 'slide',
        format: 'PNG',
        scale: 2,
        label: 'Slide PNG 2×',
        name: 'Slide PNG 2×: Save the timeline as a picture',
      },
      { size: 'slide', format: 'SVG', scale: 1, label: 'Slide SVG', name: 'Slide SVG: Save the timeline as a picture' },
      {
        size: 'card',
        format: 'PNG',
        scale: 1,
        label: 'Social card PNG',
        name: 'Social card PNG: Save the timeline as a picture',
      },
      {
        size: 'card',
        format: 'PNG',
        scale: 2,
        label: 'Social card PNG 2×',
        name: 'Social card PNG 2×: Save the timeline as a picture',
      },
      {
        size: 'card',
        format: 'SVG',
        scale: 1,
        label: 'Social card SVG',
        name: 'Social card SVG: Save the timeline as a picture',
      },
    ]);
  });

  it('says which picture is saved', () => {
    expect(picturesModel(view, 'saveMeters').summary).toBe('Save the diagram as a picture');
  });

  it('has no line where nothing can save them', () => {
    expect(picturesModel(view, 'saveMeters', { ...START, absent: true }).summary).toBe('');
  });

  it('has the status only of the trend that is shown', () => {
    const ui = { ...START, status: 'x.svg saved', trend };
    expect(picturesModel(view, 'saveTimeline', ui).status).toBe('x.svg saved');
    expect(picturesModel(sectionView({ ...trend }), 'saveTimeline', ui).status).toBe('');
  });
});
