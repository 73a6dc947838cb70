import { describe, expect, it } from 'vitest';
import { BASE, bed } from './bed.js';

const PAGE = `${BASE}meter-tracks-buyer/`;

const query = (parameters: Readonly<Record<string, string>>) => `oembed?${new URLSearchParams(parameters).toString()}`;

describe('B/oembed', () => {
  it.each([
    ['no address', {}, 400],
    ['an empty one', { url: '' }, 400],
    ['what is no address', { url: 'meter-tracks-buyer' }, 404],
    ['another host', { url: 'https://other.example/trends/meter-tracks-buyer/' }, 404],
    ['another port', { url: 'https://publisher.example:8443/trends/meter-tracks-buyer/' }, 404],
    ['another folder', { url: 'https://publisher.example/meter-tracks-buyer/' }, 404],
    ['the index', { url: BASE }, 404],
    ['a trend that is not there', { url: `${BASE}nothing/` }, 404],
    ['a faulty document', { url: `${BASE}faulty/` }, 404],
    ['a reserved id', { url: `${BASE}feed/` }, 404],
    ['a script', { url: 'javascript:alert(1)' }, 404],
    ['another format', { url: PAGE, format: 'yaml' }, 501],
    ['an empty format', { url: PAGE, format: '' }, 501],
    ['64 kB', { url: `${PAGE}${'x'.repeat(65_536)}` }, 404],
  ])('refuses %s', async (_, parameters, status) => {
    const response = await bed().ask(query(parameters));
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['the page', PAGE],
    ['without its slash', PAGE.slice(0, -1)],
    ['with what a mail adds', `${PAGE}?utm_source=mail#meter-tracks-buyer/faq/1`],
    ['by http', PAGE.replace('https', 'http')],
    ['the frame', `${PAGE}embed.html?sections=timeline`],
    ['with 64 kB of query', `${PAGE}?${'x'.repeat(65_536)}`],
  ])('knows the trend by %s', async (_, url) => {
    const { ask } = bed();
    const response = await ask(query({ url }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await (await ask('meter-tracks-buyer/oembed.json')).text());
  });

  it('gives the same XML as the file', async () => {
    const { ask } = bed();
    const response = await ask(query({ url: PAGE, format: 'xml' }));
    expect(await response.text()).toBe(await (await ask('meter-tracks-buyer/oembed.xml')).text());
  });

  it.each([
    [{ maxwidth: '400' }, 400, 600],
    [{ maxheight: '300' }, 600, 300],
    [{ maxwidth: '5000', maxheight: '5000' }, 600, 600],
    [{ maxwidth: 'wide', maxheight: '-1' }, 600, 600],
    [{ maxwidth: '0', maxheight: '1e3' }, 600, 600],
  ])('keeps to the size asked for: %o', async (limits, width, height) => {
    const response = await bed().ask(query({ url: PAGE, ...(limits as Record<string, string>) }));
    const answer = (await response.json()) as { html: string; width: number; height: number };
    expect([answer.width, answer.height]).toEqual([width, height]);
    expect(answer.html).toContain(`width="${width}" height="${height}"`);
  });
});
