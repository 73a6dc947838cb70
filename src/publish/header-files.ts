import { COLLECTION_FILES } from './collection-files.js';
import { CACHE_CONTROL, COMMON_HEADERS, policyHeader } from './headers.js';
import type { Publication } from './publication.js';
import { TREND_FILES } from './trend-files.js';

/** What static hosts are told, in whatever form. */
interface Rules {
  /** The path of the base address: begins and ends with a slash. */
  readonly path: string;
  readonly pagePolicy: string;
  readonly picturePolicy: string;
}

type Headers = readonly (readonly [name: string, value: string])[];

const POLICY = 'Content-Security-Policy';
const CACHING = 'Cache-Control';

/** Types that hosts do not tell by the ends of the names, by name. */
const typedFiles = COLLECTION_FILES.filter(({ path }) => path.startsWith('feed.'));

/** Types by the ends of the names. */
const typedEnds = [...TREND_FILES.filter(({ suffix }) => /^\.\w+$/.test(suffix)), { suffix: '.xml', type: 'text/xml' }];

const lines = (headers: Headers): string => headers.map(([name, value]) => `  ${name}: ${value}\n`).join('');

/**
 * For Netlify, Cloudflare Pages and others that read `_headers`. They join what several rules say of one header: no two
 * rules for one address name the same one with another value.
 */
function underscoreHeaders({ path, pagePolicy, picturePolicy }: Rules): string {
  const rules: [pattern: string, headers: Headers][] = [
    ['*', Object.entries(COMMON_HEADERS)],
    ['_/*', [[CACHING, CACHE_CONTROL.asset]]],
    ...['', ':file', ':id/', ':id/:file', ':id/editions/:file'].map((pattern): [string, Headers] => [
      pattern,
      [[CACHING, CACHE_CONTROL.data]],
    ]),
    ...['', 'index.html', '404.html', ':id/', ':id/index.html'].map((pattern): [string, Headers] => [
      pattern,
      [[POLICY, pagePolicy]],
    ]),
    ['*.svg', [[POLICY, picturePolicy]]],
    ['*.md', [['Content-Type', 'text/markdown; charset=utf-8']]],
    ...typedFiles.map(({ path: name, type }): [string, Headers] => [name, [['Content-Type', type]]]),
  ];
  const merged = new Map<string, Headers>();
  for (const [pattern, headers] of rules) merged.set(pattern, [...(merged.get(pattern) ?? []), ...headers]);
  return [...merged].map(([pattern, headers]) => `${path}${pattern}\n${lines(headers)}`).join('');
}

/** In double quotes, with what Apache would take for a variable doubled. */
const apacheText = (text: string): string => `"${text.replaceAll('%', '%%')}"`;

/** For Apache 2.4: needs mod_headers, and AllowOverride FileInfo. */
function htaccess({ path, pagePolicy, picturePolicy }: Rules): string {
  const set = (name: string, value: string) => `Header always set ${name} ${apacheText(value)}`;
  return [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${path}404.html`,
    'AddCharset utf-8 .html .css .js .xml',
    ...typedEnds.map(({ suffix, type }) => `AddType "${type}" ${suffix}`),
    ...typedFiles.map(({ path: name, type }) => `<Files "${name}">\n  ForceType "${type}"\n</Files>`),
    '<IfModule mod_headers.c>',
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `  ${set(name, value)}`),
    `  ${set(CACHING, CACHE_CONTROL.data)}`,
    `  <If "%{REQUEST_URI} =~ m#/_/#">\n    ${set(CACHING, CACHE_CONTROL.asset)}\n  </If>`,
    `  <FilesMatch "^(index|404)\\.html$">\n    ${set(POLICY, pagePolicy)}\n  </FilesMatch>`,
    `  <FilesMatch "\\.svg$">\n    ${set(POLICY, picturePolicy)}\n  </FilesMatch>`,
    '</IfModule>',
    '',
  ].join('\n');
}

/** Escaped for a regular expression. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** For nginx: to be included in a `server` block that has a `root`. An empty header is not sent. */
function nginx({ path, pagePolicy, picturePolicy }: Rules): string {
  const prefix = literally(path);
  const add = (name: string, value: string) => `  add_header ${name} ${value} always;`;
  return [
    'set $trend_policy "";',
    `if ($uri ~ "^${prefix}(.+/)?((index|404)\\.html)?$") { set $trend_policy "${pagePolicy}"; }`,
    `if ($uri ~ "^${prefix}.+\\.svg$") { set $trend_policy "${picturePolicy}"; }`,
    `set $trend_caching "${CACHE_CONTROL.data}";`,
    `if ($uri ~ "^${prefix}_/") { set $trend_caching "${CACHE_CONTROL.asset}"; }`,
    `location ${path} {`,
    '  index index.html;',
    `  error_page 404 ${path}404.html;`,
    '  charset utf-8;',
    '  charset_types text/css text/javascript text/markdown text/plain text/csv text/xml;',
    '  types {',
    '    text/html html; text/css css; text/javascript js; application/json json; application/wasm wasm;',
    '    text/markdown md; text/plain txt; text/csv csv; image/svg+xml svg; image/png png; text/xml xml;',
    '  }',
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => add(name, `"${value}"`)),
    add(CACHING, '$trend_caching'),
    add(POLICY, '$trend_policy'),
    ...typedFiles.map(
      ({ path: name, type }) => `  location = ${path}${name} {\n    types { }\n    default_type "${type}";\n  }`,
    ),
    '}',
    '',
  ].join('\n');
}

/** The same headers for static hosts, by the name of the file in which each looks for them. */
export async function headerFiles(publication: Publication): Promise<ReadonlyMap<string, string>> {
  const rules: Rules = {
    path: new URL(publication.base).pathname,
    pagePolicy: (await policyHeader('page', publication)) ?? '',
    picturePolicy: (await policyHeader('picture', publication)) ?? '',
  };
  return new Map([
    ['_headers', underscoreHeaders(rules)],
    ['.htaccess', htaccess(rules)],
    ['nginx.conf', nginx(rules)],
  ]);
}
