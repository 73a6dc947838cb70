import { afterNextRender, Component, DestroyRef, ElementRef, inject, signal } from '@angular/core';
import { type SeenTrend, watchTrend } from '../shared/watch-trend.js';

/** A button for each company, pressed where its piece of evidence is picked, here or in the timeline. */
@Component({
  selector: 'company-list',
  template: `
    <ul>
      @for (piece of seen()?.trend?.evidence; track $index) {
        <li>
          <button [attr.aria-pressed]="$index === seen()?.selected" (click)="seen()?.select($index)">
            {{ piece.company }}
          </button>
        </li>
      }
    </ul>
  `,
})
export class CompanyList {
  readonly seen = signal<SeenTrend | undefined>(undefined);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => destroyed.onDestroy(watchTrend(host, (now) => this.seen.set(now))));
  }
}
