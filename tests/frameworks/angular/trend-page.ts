import { Component, CUSTOM_ELEMENTS_SCHEMA, Input, signal } from '@angular/core';
import type { TrendDocument, TrendEvent } from 'trend-embed';
import 'trend-embed/elements/evidence-timeline.js';
import 'trend-embed/elements/trend-provider.js';
import { CompanyList } from './company-list.js';

/** One trend in a layout of its own: by its address, or as an object. */
@Component({
  selector: 'trend-page',
  imports: [CompanyList],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <trend-provider
      [src]="src"
      [trend]="trend"
      [style.--trend-ink]="'#1c2340'"
      [style.--trend-support]="'#0a6b4f'"
      (trend-load)="loaded($event)"
      (trend-error)="refused($event)"
      (trend-evidence-select)="picked($event)"
    >
      <output>{{ told() }}</output>
      <company-list />
      <evidence-timeline heading-level="2" />
    </trend-provider>
  `,
})
export class TrendPage {
  @Input() src = '';
  @Input() trend: TrendDocument | undefined;
  readonly told = signal('');

  loaded({ detail }: TrendEvent<'trend-load'>) {
    this.told.set(`loaded: ${detail.trend.title}`);
  }
  refused({ detail }: TrendEvent<'trend-error'>) {
    this.told.set(`refused: ${detail.message}`);
  }
  picked({ detail }: TrendEvent<'trend-evidence-select'>) {
    this.told.set(`picked: ${detail.evidence?.company ?? 'none'}`);
  }
}
