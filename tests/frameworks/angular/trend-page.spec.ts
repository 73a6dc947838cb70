import '@angular/compiler';
import { createComponent, provideZonelessChangeDetection } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { expect, it } from 'vitest';
import { nightTrains } from '../shared/night-trains.js';
import { TrendPage } from './trend-page.js';

it('lists the companies of a trend, and picks one', async () => {
  const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
  const page = createComponent(TrendPage, { environmentInjector: app.injector });
  page.setInput('trend', nightTrains);
  document.body.append(page.location.nativeElement);
  app.attachView(page.hostView);
  await expect.poll(() => document.querySelectorAll('li').length).toBe(2);
  document.querySelector<HTMLButtonElement>('li button')?.click();
  await expect.poll(() => document.querySelector('output')?.textContent).toBe('picked: ÖBB');
  app.destroy();
});
