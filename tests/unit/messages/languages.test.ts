import { readdirSync } from 'node:fs';
import * as cldr from 'make-plural/pluralCategories';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/locale/format.js';
import * as english from '../../../src/messages/en.js';
import { readLanguageFile } from '../../../src/messages/language-files.js';
import { languageFile, LANGUAGES } from '../../../src/messages/load-language.js';
import { loadMessages, messagesFor } from '../../../src/messages/messages-for.js';
import { pluralize, type PluralForms } from '../../../src/messages/messages.js';
import { defined } from '../defined.js';

const ENGLISH = Object.assign({}, ...Object.values(english)) as Readonly<Record<string, string | PluralForms>>;

/** Messages that are the same in English: loanwords and names. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  citeBibtex: LANGUAGES,
  citeLink: ['da', 'de', 'it', 'nl', 'pl', 'pt'],
  date: ['fr'],
  source: ['fr'],
};

/** The plural forms of a message; a plain text is its only form. */
const formsOf = (message: string | object): string[] =>
  typeof message === 'string' ? [message] : (Object.values(message) as string[]);

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

/** Plural categories of one number only: the form may spell the number out. */
const ONE_NUMBER = {
  ar: ['zero', 'one', 'two'],
  he: ['one', 'two'],
  it: ['one'],
} as Readonly<Record<string, readonly string[]>>;

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  el: /\p{Script=Greek}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

describe('the list of languages', () => {
  it('names every language file, each of which can be read', async () => {
    const files = readdirSync(new URL('../../../src/messages/languages', import.meta.url));
    expect(files.sort()).toEqual(LANGUAGES.map((name) => `${name}.ts`).sort());
    expect(LANGUAGES.length).toBeGreaterThan(20);
    for (const name of LANGUAGES) expect(Object.keys(await readLanguageFile(name)).length).toBeGreaterThan(0);
  });

  it('rejects a language without a file', async () => {
    await expect(readLanguageFile('tlh')).rejects.toThrow('tlh');
  });
});

describe.each(LANGUAGES)('the messages in %s', async (name) => {
  const messages = await readLanguageFile(name);
  /** A missing key falls back to English: see missing.test.ts. */
  const keys = Object.keys(messages);

  it('have no key that English lacks', () => {
    expect(keys.filter((key) => !Object.hasOwn(ENGLISH, key))).toEqual([]);
  });

  it('are translated', () => {
    const untranslated = keys.filter((key) => JSON.stringify(messages[key]) === JSON.stringify(ENGLISH[key]));
    // Patterns without letters need no translation.
    const withLetters = untranslated.filter((key) =>
      /\p{L}/u.test(
        formsOf(defined(ENGLISH[key]))
          .join('')
          .replace(/\{\w+\}/g, ''),
      ),
    );
    expect(withLetters.filter((key) => !SHARED[key]?.includes(name))).toEqual([]);
  });

  it('are in the script of the language', () => {
    const script = SCRIPTS[name] ?? /\p{Script=Latin}/u;
    const wrong = keys.filter((key) =>
      formsOf(defined(messages[key])).some((form) => {
        const letters = form.replace(/\{\w+\}|CSV|BibTeX|Ctrl\+C|⌘C/g, '');
        return /\p{L}/u.test(letters) && !script.test(letters);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('have every plural category of the language (CLDR), and no other', () => {
    const categories = [
      ...defined(cldr[name.replace(/-Han[st]$/, '').replace('-', '_') as keyof typeof cldr]).cardinal,
    ].sort();
    for (const key of keys) {
      const message = messages[key];
      if (typeof message === 'object') expect([key, Object.keys(message).sort()]).toEqual([key, categories]);
      // One text for all forms is allowed where the English message has plural forms.
      else if (message !== undefined && typeof ENGLISH[key] === 'object') expect(message).toContain('{n}');
    }
    // Intl.PluralRules asks for no category beyond those of CLDR.
    expect(new Intl.PluralRules(name).resolvedOptions().pluralCategories.every((of) => categories.includes(of))).toBe(
      true,
    );
  });

  it('have the same placeholders as the English ones', () => {
    for (const key of keys) {
      const original = defined(ENGLISH[key]);
      const expected = placeholders(typeof original === 'string' ? original : original.other);
      const message = defined(messages[key]);
      const forms = typeof message === 'string' ? { other: message } : message;
      for (const [category, form] of Object.entries(forms)) {
        const spelledOut = ONE_NUMBER[name]?.includes(category) && !form.includes('{');
        if (!spelledOut) expect([key, category, placeholders(form)]).toEqual([key, category, expected]);
      }
    }
  });

  it('follow the typography of the language', () => {
    for (const key of keys)
      for (const form of formsOf(defined(messages[key]))) {
        expect(form).toBe(form.trim().normalize('NFC'));
        expect(form).not.toMatch(/ {2}|\.\.\.|'|"/);
        if (name === 'fr') expect(form).not.toMatch(/[^\u202f][:;?!»]|«[^\u202f]/);
        if (name.startsWith('zh')) expect(form).not.toMatch(/[,;:?!]|[。，：] /);
        if (name === 'ja') expect(form).not.toMatch(/[,;:?!]/);
        if (['ar', 'fa'].includes(name)) expect(form).not.toMatch(/[,;?]/);
      }
  });
});

describe('the file for a language tag', () => {
  it.each([
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['AR', 'ar'],
    ['de-AT', 'de'],
    ['de-CH-1996', 'de'],
    ['es-419', 'es'],
    ['fa-AF', 'fa'],
    ['fr-CA', 'fr'],
    ['iw', 'he'],
    ['in', 'id'],
    ['ja-Jpan-JP', 'ja'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['nn', 'nb'],
    ['pt', 'pt'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['ru-u-ca-buddhist', 'ru'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['cmn', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    // No file, or none in that script.
    ['en', undefined],
    ['en-GB', undefined],
    ['hi-Latn', undefined],
    ['zh-Latn', undefined],
    ['ru-Latn', undefined],
    ['mt', undefined],
    ['enm', undefined],
    ['und', undefined],
    ['x-klingon', undefined],
  ])('for %s is %s', (tag, file) => {
    let found: string | undefined;
    try {
      found = languageFile(tag);
    } catch {
      // A tag that Intl rejects has no file.
    }
    expect(found).toBe(file);
  });
});

describe('loadMessages', () => {
  it('translates when the file is loaded, and leaves English before', async () => {
    // Test files share what is loaded: no other asks for this tag.
    expect(messagesFor('sv-AX')(english.faqMessages)).toEqual(english.faqMessages);
    let loaded = 0;
    await loadMessages('sv-AX', () => loaded++);
    expect(messagesFor('sv-AX')(english.faqMessages)).toEqual({ faq: 'Frågor och svar', link: 'Länk till detta svar' });
    expect(loaded).toBe(1);
    expect(loadMessages('sv-AX')).toBeUndefined();
  });

  it.each([undefined, '', 'en', 'en-GB'])('loads nothing in %s', (lang) => {
    expect(loadMessages(lang)).toBeUndefined();
    expect(messagesFor(lang)(english.faqMessages)).toEqual(english.faqMessages);
  });

  it.each(['mt', 'no such tag!', 'tlh-Latn'])('stays English when the language is %s, and asks once', async (lang) => {
    let loaded = 0;
    await loadMessages(lang, () => loaded++);
    expect(loaded).toBe(0);
    expect(messagesFor(lang)(english.faqMessages)).toEqual(english.faqMessages);
    expect(loadMessages(lang)).toBeUndefined();
  });

  it('stays English when the file lacks a key, or has it in another kind', async () => {
    await loadMessages('nl');
    const newer = {
      faq: 'Questions',
      faqCount: { one: '{n} question', other: '{n} questions' },
      companies: 'Companies',
    };
    const messages = messagesFor('nl') as (english: object) => object;
    expect(messages(newer)).toEqual({ ...newer, faq: 'Vragen en antwoorden', companies: newer.companies });
  });

  it.each([
    ['ar', [0, 1, 2, 3, 11, 100], ['لا أدلة', 'دليل واحد', 'دليلان', '3 أدلة', '11 دليلًا', '100 دليل']],
    ['pl', [1, 2, 5, 22], ['1 dowód', '2 dowody', '5 dowodów', '22 dowody']],
    ['ru', [1, 3, 11, 21], ['1 свидетельство', '3 свидетельства', '11 свидетельств', '21 свидетельство']],
    ['fr', [0, 1, 2], ['0 élément de preuve', '1 élément de preuve', '2 éléments de preuve']],
    ['he', [1, 2, 10], ['ראיה אחת', 'שתי ראיות', '10 ראיות']],
    ['ja', [1, 11], ['根拠1件', '根拠11件']],
    ['fa', [8], ['۸ شاهد']],
  ])('has the plural forms of %s', async (lang, numbers, texts) => {
    await loadMessages(lang);
    const { pieces } = messagesFor(lang)(english.timelineMessages);
    const western = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
    expect(numbers.map((n) => western(pluralize(pieces, formatFor(lang), n)))).toEqual(texts);
  });
});
