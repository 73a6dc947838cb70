import { footerMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** A text that may lead somewhere. */
export interface FooterLink {
  readonly text: string;
  readonly url: string | undefined;
}

/** What ends a trend: where there are more of them, and whose it is. */
export interface FooterModel {
  readonly collection: FooterLink | undefined;
  readonly publisher: FooterLink | undefined;
}

/** @returns undefined where the trend names neither */
export function footerModel({ trend, messages, href }: SectionView): FooterModel | undefined {
  const { collection, publisher } = trend;
  if (!collection && !publisher) return undefined;
  return {
    collection: collection && { text: collection.title, url: href(collection.url) },
    publisher: publisher && {
      text: interpolate(messages(footerMessages).publishedBy, { name: publisher.name }),
      url: publisher.url === undefined ? undefined : href(publisher.url),
    },
  };
}
