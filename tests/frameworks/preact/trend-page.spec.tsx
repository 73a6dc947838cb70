import { render } from 'preact';
import { expect, it } from 'vitest';
import { nightTrains } from '../shared/night-trains.js';
import { TrendPage } from './trend-page.js';

it('lists the companies of a trend, and picks one', async () => {
  render(<TrendPage trend={nightTrains} />, document.body);
  await expect.poll(() => document.querySelectorAll('li').length).toBe(2);
  document.querySelector<HTMLButtonElement>('li button')?.click();
  await expect.poll(() => document.querySelector('output')?.textContent).toBe('picked: ÖBB');
  render(null, document.body);
});
