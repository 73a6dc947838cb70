import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { rolldown } from 'rolldown';

const SOURCE = fileURLToPath(new URL('../src/embed/', import.meta.url));

const source = (name: string) => readFile(`${SOURCE}${name}`, 'utf8');

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

async function script(): Promise<string> {
  const bundle = await rolldown({ input: `${SOURCE}embed.ts`, transform: { target: 'es2022' } });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.trim();
}

async function style(): Promise<string> {
  const code = new TextEncoder().encode(await source('embed.css'));
  return new TextDecoder().decode(minifyCss({ filename: 'embed.css', code, minify: true }).code);
}

/**
 * The Content Security Policy of the iframe page: its own script, the scripts that it loads, and the request for the
 * document. Hashes instead of 'self': in a sandbox 'self' matches nothing, and on a shared host too much.
 */
const policy = (scriptHash: string, styleHash: string) =>
  [
    "default-src 'none'",
    `script-src ${scriptHash} 'strict-dynamic'`,
    `style-src ${styleHash}`,
    'connect-src http: https:',
    // A picture is drawn from a data: URL to become a PNG.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types trend-embed-page trend-embed lit-html',
  ].join('; ');

/** Fills a placeholder of the template. A missing one fails the build. */
function filled(html: string, place: string, content: string): string {
  if (html.split(place).length !== 2) throw new Error(`embed.html has to have ${place} once.`);
  return html.replace(place, () => content);
}

/** The published iframe page, with inline style and script, and a policy with their hashes. */
export async function embedPage(): Promise<string> {
  const [template, css, js] = await Promise.all([source('embed.html'), style(), script()]);
  // The HTML parser would end or escape the script at one of these.
  if (/<\/script|<!--|<script/i.test(js)) throw new Error('The script of embed.html cannot stand within a page.');
  const html = template.replace(/\n\s*/g, '').replaceAll(' />', '>');
  return [
    ['content=""', `content="${policy(hash(js), hash(css))}"`],
    ['<style></style>', `<style>${css}</style>`],
    ['<script></script>', `<script>${js}</script>`],
  ].reduce((page, [place = '', content = '']) => filled(page, place, content), html);
}
