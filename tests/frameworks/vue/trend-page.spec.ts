import { createApp } from 'vue';
import { expect, it } from 'vitest';
import { nightTrains } from '../shared/night-trains.js';
import TrendPage from './trend-page.vue';

it('lists the companies of a trend, and picks one', async () => {
  const app = createApp(TrendPage, { trend: nightTrains });
  app.mount(document.body);
  await expect.poll(() => document.querySelectorAll('li').length).toBe(2);
  document.querySelector<HTMLButtonElement>('li button')?.click();
  await expect.poll(() => document.querySelector('output')?.textContent).toBe('picked: ÖBB');
  app.unmount();
});
