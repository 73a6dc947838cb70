import { parseUrl } from '../../document/web-url.js';
import { oneLine } from '../../publish/one-line.js';
import type { Studio } from '../studio.js';
import { isPlainValue, themeCss } from '../theme/theme-css.js';
import { CDN } from './release.js';
import type { Hashes, Taken } from './taken.js';

/** What is chosen in Take it. An address that is empty is worked out from the document. */
export interface Choices {
  readonly src: string;
  readonly files: string;
  readonly page: string;
  readonly sections: string;
  readonly headingLevel: string;
  readonly loading: '' | 'lazy';
  readonly colours: '' | 'light' | 'dark';
  readonly keep: boolean;
  readonly edition: string;
  readonly since: string;
}

export const NO_CHOICES: Choices = {
  ...{ src: '', files: '', page: '', sections: '', headingLevel: '' },
  ...{ loading: '', colours: '', keep: false, edition: '', since: '' },
};

export type Addresses = Pick<Choices, 'src' | 'files' | 'page'>;

const webUrl = (address: unknown): URL | undefined =>
  typeof address === 'string' && /^https?:/i.test(address) ? parseUrl(address) : undefined;

/** An address with a slash at its end. */
const folder = (address: string): string => (address === '' || address.endsWith('/') ? address : `${address}/`);

const isLoopback = ({ hostname }: URL): boolean => /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);

/** The addresses that the document and the studio's own place suggest. */
export function addressesOf({ document, place }: Studio): Addresses {
  const id = document.valueAt(['id']);
  const name = typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : 'ID';
  const page = webUrl(document.valueAt(['url']));
  const src = new URL(`${name}.json`, page?.href.replace(/\/(?=[?#]|$)/, '') ?? 'https://example.org/trends/').href;
  const files = webUrl(place.files.href);
  return {
    src,
    page: page?.href ?? src.replace(/\.json$/, '/'),
    files: files && !isLoopback(files) ? files.href : CDN,
  };
}

/** The names of the document's editions, the latest last. */
export function editionsOf({ document }: Studio): readonly string[] {
  const editions = document.valueAt(['editions']);
  if (!Array.isArray(editions)) return [];
  return editions.flatMap((edition: unknown) => {
    if (typeof edition === 'string') return [edition];
    const name = typeof edition === 'object' && edition !== null && 'name' in edition ? edition.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

/** All that the lines are made of. */
export function takenOf(
  studio: Studio,
  choices: Choices,
  { hashes, plainHtml = '', markdown = '' }: { hashes?: Hashes | undefined; plainHtml?: string; markdown?: string },
): Taken {
  const suggested = addressesOf(studio);
  const { theme } = studio.settings;
  const title = studio.document.valueAt(['title']);
  const id = studio.document.valueAt(['id']);
  const name = oneLine(typeof title === 'string' ? title : '') || oneLine(typeof id === 'string' ? id : '');
  const variables = Object.entries(theme.variables).filter(
    ([variable, value]) => /^--trend-[a-z-]+$/.test(variable) && isPlainValue(value),
  );
  return {
    ...choices,
    src: choices.src || suggested.src,
    page: choices.page || suggested.page,
    files: folder(choices.files || suggested.files),
    sections: choices.sections.trim().replace(/[^a-z -]+/g, ''),
    title: name || 'A trend',
    hashes,
    theme: {
      ready: /^[a-z-]+$/.test(theme.ready) ? theme.ready : '',
      brand: theme.brand,
      variables: Object.fromEntries(variables),
    },
    css: themeCss(theme),
    plainHtml,
    markdown,
  };
}
