import { describe, expect, it } from 'vitest';
import { unknownSections } from '../../../src/dev/sections.js';
import { SECTIONS } from '../../../src/sections/list.js';

describe('unknownSections', () => {
  it.each([
    ['header stat', 'stat', 'stats'],
    ['Header', 'Header', 'header'],
    ['faqs stats', 'faqs', 'faq'],
    ['counter-examples', 'counter-examples', 'counterexamples'],
    ['bottomline', 'bottomline', 'bottom-line'],
  ])('sections="%s": asks for %s whether %s was meant', (sections, name, meant) => {
    const sentence = `sections="${sections}": there is no section "${name}": did you mean "${meant}"?`;
    expect(unknownSections(sections)).toEqual([sentence]);
  });

  it('lists all sections for a name that is like none', () => {
    expect(unknownSections('xylophone')[0]).toContain(SECTIONS.map(({ name }) => name).join(', '));
  });

  it('has nothing to say of sections that there are', () => {
    expect(unknownSections(SECTIONS.map(({ name }) => ` ${name}\n`).join(' '))).toEqual([]);
    expect(unknownSections('')).toEqual([]);
  });
});
