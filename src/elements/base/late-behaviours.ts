import { PrintController } from '../../sections/behaviours/print-controller.js';
import { ReaderScroll } from '../../sections/behaviours/reader-scroll.js';
import type { SectionHost } from '../../sections/section.js';
import { keepKeys } from './own-keys.js';

/** Gives an element what only some readers touch: again each time that it is connected. */
export function addBehaviours(
  host: Pick<
    SectionHost,
    | keyof Element
    | 'renderRoot'
    | 'addController'
    | 'removeController'
    | 'requestUpdate'
    | 'updateComplete'
    | 'paper'
    | 'readerScroll'
  >,
): void {
  keepKeys(host.renderRoot);
  if (host.readerScroll) return;
  host.readerScroll = new ReaderScroll(host);
  new PrintController(host);
}
