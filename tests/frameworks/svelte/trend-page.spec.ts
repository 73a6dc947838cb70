import { mount, unmount } from 'svelte';
import { expect, it } from 'vitest';
import { nightTrains } from '../shared/night-trains.js';
import TrendPage from './trend-page.svelte';

it('lists the companies of a trend, and picks one', async () => {
  const app = mount(TrendPage, { target: document.body, props: { trend: nightTrains } });
  await expect.poll(() => document.querySelectorAll('li').length).toBe(2);
  document.querySelector<HTMLButtonElement>('li button')?.click();
  await expect.poll(() => document.querySelector('output')?.textContent).toBe('picked: ÖBB');
  await unmount(app);
});
