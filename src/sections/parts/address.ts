import { spokenUrl } from '../../document/web-url.js';
import { isolate } from '../../layout/text/isolate.js';
import type { SectionView } from '../section.js';

/** Where a trend is to be found, for paper: its own address, else that of the page; empty where neither is known. */
export const spokenAddress = ({ trend, href, paper = '', direction }: SectionView): string =>
  isolate(spokenUrl(trend.url === undefined ? paper : href(trend.url)), direction === 'rtl');
