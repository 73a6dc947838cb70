import type { IncomingMessage } from 'node:http';

/**
 * Why a request is refused; undefined where it comes from the studio's own page. Another site may send requests to this
 * machine: under a name of its own (DNS rebinding), which `Host` tells, or from its page, which `Origin` and `Sec-Fetch-*` tell.
 */
export function refusalOf(
  { headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>,
  port: number,
): string | undefined {
  const { host = '', origin } = headers;
  // Browsers leave the port of HTTP out.
  const end = port === 80 ? /^(?::80)?$/ : new RegExp(`^:${port}$`);
  const name = /^(?:127\.0\.0\.1|localhost)/.exec(host)?.[0];
  if (name === undefined || !end.test(host.slice(name.length))) return 'This server answers to 127.0.0.1 alone.';
  if (origin !== undefined && origin !== `http://${host}`) return 'This server answers to its own page alone.';
  const site = headers['sec-fetch-site'];
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  const isForeign = site === 'cross-site' || site === 'same-site';
  return isForeign && !(isNavigation && !url.startsWith('/api/'))
    ? 'This server answers to its own page alone.'
    : undefined;
}
