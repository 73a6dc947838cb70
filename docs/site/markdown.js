// From the repository's Markdown to the HTML of a page.

import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { example, isLive } from './examples.js';
import { escape } from './highlight.js';
import { sizeOf } from './image-size.js';

/** The fragment of a heading, as GitHub makes it: the same links lead to it there and here. */
const slugify = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Leads links to pages of the site; one that leads nowhere becomes its text. */
function relink(tokens, rewrite) {
  const dropped = [];
  return tokens.filter((token) => {
    if (token.type === 'link_open') {
      const href = rewrite(token.attrGet('href'));
      dropped.push(href === undefined);
      if (href !== undefined) token.attrSet('href', href);
      return href !== undefined;
    }
    if (token.type === 'link_close') return !dropped.pop();
    return true;
  });
}

/** The size of a picture stands in the page, so that the text below has its place before the picture comes. */
function measured(attributes, source) {
  if (!source) return attributes;
  const size = sizeOf(readFileSync(`docs/${source}`));
  if (!size) return attributes;
  const [, given] = /\bwidth="(\d+)"/.exec(attributes) ?? [];
  const width = given ? Number(given) : size.width;
  const height = Math.round((width * size.height) / size.width);
  return `${attributes.replace(/\s*\b(width|height)="\d+"/g, '')} width="${width}" height="${height}"`;
}

const inImages = (href) => /(images\/[\w.-]+\.webp)$/.exec(href)?.[1];

/** @returns a function from a page to its HTML, headings and whether it has a live example */
export function createRender(addresses, highlight) {
  const markdown = new MarkdownIt({ html: true });
  // A heading is a link to itself, without a sign beside it.
  markdown.use(anchor, { slugify, level: [2, 3, 4], permalink: anchor.permalink.headerLink() });

  markdown.core.ruler.push('site', ({ tokens, env }) => {
    const rewrite = (href) => addresses.link(env.entry, href);
    for (const token of tokens) {
      if (token.type === 'inline') token.children = relink(token.children, rewrite);
      // The policy of the pages allows no style attribute.
      const style = token.attrGet('style');
      if (style?.startsWith('text-align:')) {
        token.attrs = token.attrs.filter(([name]) => name !== 'style');
        token.attrJoin('class', style.replace('text-align:', 'to-'));
      }
    }
  });

  const { rules } = markdown.renderer;
  rules.image = (tokens, index, options, env, self) => {
    const src = tokens[index].attrGet('src');
    const alt = self.renderInlineAsText(tokens[index].children, options, env);
    const found = addresses.link(env.entry, src) ?? src;
    return `<img ${measured(`src="${escape(found)}" alt="${escape(alt)}" loading="lazy"`, inImages(src))}>`;
  };
  const raw = (tokens, index, options, env) =>
    tokens[index].content
      .replace(/\b(src|srcset|href)="([^"]+)"/g, (whole, name, href) => {
        const found = addresses.link(env.entry, href);
        return found === undefined ? whole : `${name}="${escape(found)}"`;
      })
      .replace(/<img ([^>]*?)\s*\/?>/g, (_, attributes) => {
        return `<img ${measured(attributes, inImages(/\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? ''))}>`;
      })
      .replace(/<!--[^]*?-->\n?/g, '');
  rules.html_block = raw;
  rules.html_inline = raw;
  rules.table_open = () => '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.fence = (tokens, index, options, env) => {
    const { content, info } = tokens[index];
    const language = info.trim();
    const pre = `<pre tabindex="0" class="code"><code>${highlight(content, language)}</code></pre>\n`;
    if (!isLive(language, content)) return pre;
    env.examples += 1;
    return example(env.entry, pre, env.examples);
  };

  return (entry) => {
    const env = { entry, examples: 0 };
    const tokens = markdown.parse(entry.markdown, env);
    const html = markdown.renderer.render(tokens, markdown.options, env);
    const headings = tokens.flatMap((token, index) =>
      token.type === 'heading_open' && token.tag === 'h2'
        ? [{ id: token.attrGet('id'), text: plain(tokens[index + 1]) }]
        : [],
    );
    return { html, headings, live: env.examples > 0 };
  };
}

const plain = ({ children }) =>
  children
    .filter(({ type }) => ['text', 'code_inline', 'softbreak'].includes(type))
    .map(({ content, type }) => (type === 'softbreak' ? ' ' : content))
    .join('');

/** Links of a page's Markdown, led to the Markdown of the site's pages. Code stays as it is. */
export function relinkMarkdown(entry, addresses) {
  return entry.markdown
    .split(/(^```[^]*?^```$)/m)
    .map((part) =>
      part.startsWith('```')
        ? part
        : part
            .replace(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (_, sign, text, href) => {
              const found = addresses.link(entry, href, true);
              return found === undefined ? text : `${sign}[${text}](${found})`;
            })
            .replace(/\b(src|srcset)="([^"]+)"/g, (whole, name, href) => {
              const found = addresses.link(entry, href, true);
              return found === undefined ? whole : `${name}="${found}"`;
            }),
    )
    .join('');
}
