import type { FAQPage } from 'schema-dts';
import type { TrendDocument } from '../../document/index.js';
import { parseUrl } from '../../document/web-url.js';
import type { LinkedData } from '../section.js';

/** The questions as a FAQPage. */
export function linkedData({ id, url, lang, faq = [] }: TrendDocument): LinkedData {
  if (faq.length === 0) return {};
  const page: FAQPage = {
    '@type': 'FAQPage',
    '@id': `${url !== undefined && parseUrl(url) ? url : ''}#${id}/faq`,
    ...(lang !== undefined && lang !== '' && { inLanguage: lang }),
    mainEntity: faq.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  return { nodes: [page] };
}
