import type { ReactiveController } from 'lit';
import type { SectionHost } from '../section.js';
import { pageAddress } from './page-address.js';

/** While the page is printed, the host's view has the address that it is printed from, and its models are for paper. */
export class PrintController implements ReactiveController {
  constructor(private readonly host: Pick<SectionHost, 'addController' | 'requestUpdate' | 'paper'>) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this);
    window.addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this);
    window.removeEventListener('afterprint', this);
    this.host.paper = undefined;
  }

  handleEvent({ type }: Event): void {
    this.host.paper = type === 'beforeprint' ? pageAddress() : undefined;
    this.host.requestUpdate();
  }
}
