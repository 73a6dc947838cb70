import { NgComponentOutlet } from '@angular/common';
import { Component, signal, type Type } from '@angular/core';
import { TrendPage } from './trend-page.js';

/** With Angular's router this is `loadComponent`: the elements of a route are asked for when a reader first goes there. */
@Component({
  selector: 'app-routes',
  imports: [NgComponentOutlet, TrendPage],
  template: `
    <button (click)="goToQuestions()">Questions</button>
    @if (questions(); as component) {
      <ng-container *ngComponentOutlet="component; inputs: { src }" />
    } @else {
      <trend-page [src]="src" />
    }
  `,
})
export class Routes {
  readonly src = '/trends/meter-tracks-buyer.json';
  readonly questions = signal<Type<unknown> | undefined>(undefined);

  async goToQuestions() {
    const { Questions } = await import('./questions.js');
    this.questions.set(Questions);
  }
}
