import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingMessages, reportMessages } from '../../../scripts/messages.mjs';
import type * as loading from '../../../src/messages/messages-for.js';
import type { MessagesIn } from '../../../src/messages/messages.js';

const SOURCE = fileURLToPath(new URL('../../../src/messages', import.meta.url));

let root = '';
let folder = '';

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

async function report(options: { readonly release?: boolean; readonly folder?: string }) {
  const lines: string[] = [];
  const code = await reportMessages({ ...options, print: (line) => lines.push(line) });
  return { code, lines };
}

describe('the list of missing messages', () => {
  it('is empty for the languages of this package', async () => {
    expect(await missingMessages()).toEqual({});
    const { code, lines } = await report({ release: true });
    expect([code, lines]).toEqual([0, ['Every language has every message.']]);
  });
}, 30_000);

describe('a message that a language lacks', () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'messages-'));
    folder = join(root, 'messages');
    for (const room of ['messages', 'console']) cpSync(join(SOURCE, '..', room), join(root, room), { recursive: true });
    change('en/faq.ts', "link: '", "openAll: 'Open all',\n  link: '");
    change('languages/de.ts', '  link:', "  openAll: 'Alle öffnen',\n  link:");
    change('languages/fr.ts', '  publishedBy:', '  // publishedBy:');
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('falls back to English when the language is loaded', async () => {
    const { loadMessages, messagesFor } = (await import(join(folder, 'messages-for.ts'))) as typeof loading;
    const { faqMessages } = (await import(join(folder, 'en.ts'))) as typeof import('../../../src/messages/en.js');
    await Promise.all([loadMessages('de'), loadMessages('sv')]);
    expect(messagesFor('sv')(faqMessages)).toEqual({
      faq: 'Frågor och svar',
      openAll: 'Open all',
      link: 'Länk till detta svar',
    });
    expect(messagesFor('de')(faqMessages)).toMatchObject({ openAll: 'Alle öffnen' });
  });

  it('is listed by language, and fails a release only', async () => {
    const { code, lines } = await report({ folder });
    expect(code).toBe(0);
    expect(lines).toHaveLength(26);
    expect(lines).toContain('fr: openAll, publishedBy');
    expect(lines).toContain('zh-Hant: openAll');
    expect(lines.some((line) => line.startsWith('de:'))).toBe(false);
    expect((await report({ folder, release: true })).code).toBe(1);
  });
}, 30_000);

describe('the type of a language file', () => {
  it('allows a missing key, but no wrong one and no missing plural category', () => {
    const missing = { faq: 'Fragen' } satisfies MessagesIn<'one' | 'other'>;
    // @ts-expect-error -- English has no such key
    const wrong = { fqa: 'Fragen' } satisfies MessagesIn<'one' | 'other'>;
    // @ts-expect-error -- the category "few" is missing
    const plural = { pieces: { one: '{n}', other: '{n}' } } satisfies MessagesIn<'one' | 'few' | 'other'>;
    expect([missing, wrong, plural]).toHaveLength(3);
  });
});
