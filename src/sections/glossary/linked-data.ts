import type { DefinedTermSet } from 'schema-dts';
import type { TrendDocument } from '../../document/index.js';
import { parseUrl } from '../../document/web-url.js';
import type { LinkedData } from '../section.js';

/** The terms as a DefinedTermSet, a part of the article. */
export function linkedData({ id, url, lang, title, glossary = [] }: TrendDocument): LinkedData {
  if (glossary.length === 0) return {};
  const article = `${url !== undefined && parseUrl(url) ? url : ''}#${id}`;
  const terms: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': `${article}/glossary`,
    name: title,
    ...(lang !== undefined && lang !== '' && { inLanguage: lang }),
    isPartOf: { '@id': article },
    hasDefinedTerm: glossary.map(({ term, meaning }) => ({ '@type': 'DefinedTerm', name: term, description: meaning })),
  };
  return { nodes: [terms] };
}
