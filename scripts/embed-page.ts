import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { type Plugin, rolldown } from 'rolldown';
import { embedPage } from '../src/embed/embed-page.js';

const SOURCE = fileURLToPath(new URL('../src/embed/', import.meta.url));

/** Language files stand beside the script. */
const languageFiles: Plugin = {
  name: 'language-files-beside',
  resolveId: (id) => (id === './language-files.js' ? `${SOURCE}language-file.ts` : undefined),
};

async function script(): Promise<string> {
  const bundle = await rolldown({
    input: `${SOURCE}embed.ts`,
    plugins: [languageFiles],
    transform: { target: 'es2022' },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

async function style(): Promise<string> {
  const code = new TextEncoder().encode(await readFile(`${SOURCE}embed.css`, 'utf8'));
  return new TextDecoder().decode(minifyCss({ filename: 'embed.css', code, minify: true }).code);
}

/** The names of the iframe page's own files. */
export const EMBED_FILES = ['embed.html', 'embed.js', 'embed.css'] as const;

/** The content of one of them, as it is published. */
export async function embedFile(name: (typeof EMBED_FILES)[number]): Promise<string> {
  switch (name) {
    case 'embed.html':
      return embedPage({ files: '' });
    case 'embed.js':
      return script();
    case 'embed.css':
      return style();
  }
}
