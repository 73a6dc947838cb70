import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_FILES, type Entry, entryOf, isPublished, readTrend, TREND_FILES } from '../../src/publish/index.js';
import { renderTrend } from '../../src/server/index.js';
import { everywhere, HOSTILE } from '../unit/publish/hostile.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** The version of Java that is there, 0 for none; the checker needs 11. */
function javaVersion(): number {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error ? 0 : Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}

const hasJava = javaVersion() >= 11;
if (!hasJava) console.warn('SKIPPED: the Nu HTML checker needs Java 11 or later, as `java`; there is none.');

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly lastLine?: number;
  readonly extract?: string;
}

/** What the checker says of HTML that is meant, each for its reason. */
const MEANT = [
  // Printed so by the formatter of our sources; void elements take it.
  /^Trailing slash on void elements/,
  // Of the standard for Trusted Types, and younger than the checker's list.
  /^Bad value.*Unrecognised directive-name: "require-trusted-types-for"/,
  // Of the standard for shadow parts, which the checker does not have.
  /^Attribute “part” not allowed on element/,
  // Tables and lists are laid out by other means, which takes their roles away in some browsers: they are said again.
  /^The “(cell|row|rowheader|columnheader|rowgroup|table|list)” role is unnecessary/,
  /^The “role” attribute must not be used on a “(td|th|tr)” element which has a “table” ancestor/,
  // An early year of a document that has early years.
  /Year may be mistyped/,
];

describe.skipIf(!hasJava)('the Nu HTML checker (with Java 11 or later)', () => {
  let folder: string;
  let messages: readonly Message[];
  const trends = readdirSync(join(ROOT, 'demo/trends')).map((name) => basename(name, '.json'));
  const documents = [
    ...trends.map(
      (name) => JSON.parse(readFileSync(join(ROOT, `demo/trends/${name}.json`), 'utf8')) as { readonly id: string },
    ),
    ...HOSTILE.map((text, at) => everywhere(text, `hostile-${at}`)),
  ];
  const publication = {
    base: 'https://example.com/trends/',
    version: 'v1',
    rasterize: () => Promise.resolve(new Uint8Array()),
  };
  const pages = [
    ...readdirSync(join(ROOT, 'demo'))
      .filter((name) => name.endsWith('.html'))
      .map((name) => `demo/${name}`),
    'dist/embed.html',
  ];

  /** Puts a file where the checker finds it, under the name by which its messages are told apart. */
  const put = (name: string, html: string) => {
    writeFileSync(join(folder, `${name.replaceAll('/', '-')}.html`), html);
  };

  /** What a page holds in a card, in which the checker does not look, as if there were no card. */
  const opened = (html: string): string => {
    const content = /<template shadowrootmode="open"><style>[^]*?<\/style>([^]*)<\/template>/.exec(html)?.[1] ?? '';
    return html.replace(/<trend-card[^]*<\/trend-card>/, () => content);
  };

  /** The pages that a publisher has of these documents. */
  async function putPublished(): Promise<void> {
    const entries: Entry[] = [];
    for (const document of documents) {
      const trend = readTrend(new TextEncoder().encode(JSON.stringify(document)), publication.base);
      if (!isPublished(trend)) throw new Error(JSON.stringify(trend.problems));
      entries.push(entryOf(trend));
      for (const { suffix, kind, make } of TREND_FILES)
        if (kind === 'page' || kind === 'frame')
          put(`published ${trend.id}${suffix}`, opened(String(await make(trend, publication))));
    }
    for (const { path, kind, make } of COLLECTION_FILES)
      if (kind === 'page' || kind === 'not-found')
        put(`published ${path || 'index'}`, String(await make(entries, publication)));
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nu-'));
    for (const name of trends) {
      const trend: unknown = JSON.parse(readFileSync(join(ROOT, `demo/trends/${name}.json`), 'utf8'));
      const html = renderTrend(trend, {
        page: true,
        jsonLd: true,
        script: 'trend-embed.js',
        url: 'https://example.com/',
      });
      put(`page ${name}`, html);
      put(`content ${name}`, opened(html));
    }
    await putPublished();
    for (const page of pages) put(page, readFileSync(join(ROOT, page), 'utf8'));
    put(
      'faulty',
      '<!doctype html><html lang="en"><head><title>Faulty</title></head><body><ul><p>No item</p></ul></body></html>',
    );
    const options = ['--format', 'json', '--exit-zero-always', '--stdout'];
    const json = execFileSync('java', ['-Xss8m', '-jar', JAR, ...options, '--skip-non-html', folder], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    messages = (JSON.parse(json) as { readonly messages: readonly Message[] }).messages;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const said = (name: string) =>
    messages
      .filter(
        ({ url, message }) =>
          url.endsWith(`/${encodeURI(name.replaceAll('/', '-'))}.html`) && !MEANT.some((one) => one.test(message)),
      )
      .map(({ type, lastLine, message, extract }) => `${type} ${lastLine ?? ''}: ${message} ${extract ?? ''}`);

  it('finds a fault where there is one', () => {
    expect(said('faulty')).toHaveLength(1);
  });

  it.each(trends)('has nothing to say of the page of %s, nor of what is in its card', (name) => {
    expect([...said(`page ${name}`), ...said(`content ${name}`)]).toEqual([]);
  });

  it.each([
    ...documents.flatMap((document) => ['/', '/embed.html'].map((suffix) => document.id + suffix)),
    'index',
    '404.html',
  ])('has nothing to say of what is published at %s', (name) => {
    expect(said(`published ${name}`)).toEqual([]);
  });

  it.each(pages)('finds no error in %s', (page) => {
    expect(said(page).filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
