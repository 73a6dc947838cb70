import { Component, CUSTOM_ELEMENTS_SCHEMA, Input } from '@angular/core';
import 'trend-embed/elements/trend-faq.js';

@Component({
  selector: 'trend-questions',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<trend-faq [src]="src" heading-level="2" />`,
})
export class Questions {
  @Input() src = '';
}
