import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { TrendEvent } from 'trend-embed';
import 'trend-embed/elements/trend-card.js';
import 'trend-embed/elements/trend-faq.js';
import { nightTrains } from '../shared/night-trains.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="src.set('/trends/year-only.json')">Another trend</button>
    <button (click)="theme.set('dark')">Dark</button>
    <button (click)="questions.set({ version: 1 })">A faulty trend</button>
    <trend-card
      [src]="src()"
      heading-level="3"
      [theme]="theme()"
      (trend-load)="loaded($event)"
      (trend-evidence-select)="picked($event)"
    >
      <a [href]="src()">The trend as data</a>
    </trend-card>
    <trend-faq
      [trend]="questions()"
      [headingLevel]="4"
      (trend-error)="refused($event)"
      (trend-faq-toggle)="toggled($event)"
    />
    <output>{{ told() }}</output>
  `,
})
export class App {
  readonly src = signal('/trends/meter-tracks-buyer.json');
  readonly theme = signal<'light' | 'dark'>('light');
  readonly questions = signal<object>(nightTrains);
  readonly told = signal('');

  loaded({ detail }: TrendEvent<'trend-load'>) {
    this.told.set(`loaded: ${detail.trend.title}`);
  }
  picked({ detail }: TrendEvent<'trend-evidence-select'>) {
    this.told.set(`picked: ${detail.evidence?.company}`);
  }
  refused({ detail }: TrendEvent<'trend-error'>) {
    this.told.set(`refused: ${detail.code}`);
  }
  toggled({ detail }: TrendEvent<'trend-faq-toggle'>) {
    this.told.set(`open ${detail.open}: ${detail.item.question}`);
  }
}
