// Code is coloured while the site is built, by classes: the pages allow no style of their own.

import { bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';

const NAMES = { sh: 'shellscript', 'go-html-template': 'html', njk: 'html', svelte: 'svelte', text: '' };

export const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** A function from code and the name of its language to HTML. */
export async function createHighlight(languages) {
  const known = [...new Set(languages.map((name) => NAMES[name] ?? name))].filter((name) =>
    Object.hasOwn(bundledLanguages, name),
  );
  const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--' });
  const highlighter = await createHighlighter({ themes: [theme], langs: known });
  return (code, language) => {
    const lang = NAMES[language] ?? language;
    if (!known.includes(lang)) return escape(code);
    const { tokens } = highlighter.codeToTokens(code.replace(/\n$/, ''), { lang, theme: 'classes' });
    const line = (parts) =>
      parts
        .map(({ content, color = '' }) => {
          const [, name] = /^var\(--token-([\w-]+)\)$/.exec(color) ?? [];
          return name ? `<span class="t-${name}">${escape(content)}</span>` : escape(content);
        })
        .join('');
    return `${tokens.map(line).join('\n')}\n`;
  };
}
