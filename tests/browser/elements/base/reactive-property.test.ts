// Lit in the built script is whole: a page's subclass declares a reactive property the ordinary way.

import { expect } from 'chai';
import { mount } from '../../harness.js';
import { openFrame } from '../../support/frame.js';

describe('a subclass of an element of the built script', () => {
  it('has a reactive property with an attribute, converted and reflected', async () => {
    await mount('<div></div>');
    const frame = await openFrame('<trend-stats></trend-stats>');
    await frame.run('/dist/trend-embed.js', 'module');
    const { window } = frame;
    const Base = window.customElements.get('trend-stats') as unknown as new () => HTMLElement & {
      updateComplete: Promise<boolean>;
    };
    let updates = 0;
    class Ranked extends Base {
      static readonly properties = { rank: { type: window.Number, reflect: true } };
      declare rank: number;
      updated(): void {
        updates++;
      }
    }
    window.customElements.define('ranked-stats', Ranked);
    const element = new Ranked();
    element.setAttribute('rank', '3');
    window.document.body.append(element);
    await element.updateComplete;
    expect([element.rank, updates]).to.deep.equal([3, 1]);
    element.rank = 4;
    await element.updateComplete;
    expect([element.getAttribute('rank'), updates]).to.deep.equal(['4', 2]);
  });
});
