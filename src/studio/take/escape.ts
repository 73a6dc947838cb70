import type { Link, Paragraph } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * Escapes of texts for the languages of the lines to paste. A text is on one line. Where a language reads character
 * references, all that any template language takes for its own is one, so that the lines can stand in any page.
 */

const reference = (sign: string): string => `&#${sign.codePointAt(0) ?? 0};`;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and quoted attributes of HTML, JSX, MDX, Vue and Svelte, also inside Liquid and Markdown. */
export const html = (text: string): string => text.replace(/[&<>"{}]/g, (sign) => NAMED[sign] ?? reference(sign));

/** For a template of Angular inside a template literal of TypeScript. Two braces are its own even as references. */
export const angular = (text: string): string =>
  html(text)
    .replace(/[`$\\@]/g, reference)
    .replace(/&#123;(?=&#123;)/g, '$&<!---->');

/** For text between the brackets of a WordPress shortcode. */
export const shortcode = (text: string): string => html(text).replace(/[[\]]/g, reference);

/** A JSON value in the comment of a WordPress block, as `serialize_block_attributes()` writes it. */
export const blockJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('\\"', '\\u0022')
    .replaceAll('--', '\\u002d\\u002d')
    .replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

/** An address without what ends an attribute, a bracket or a line. */
export const url = (address: string): string =>
  address.replace(/[\s"'`<>[\]{}\\|^]/g, (sign) => encodeURIComponent(sign).replace("'", '%27'));

/** A value in an address, where `:` and `/` may stand as they are. */
export const queryValue = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');

const link = (title: string, address: string): Link => ({
  type: 'link',
  url: address,
  title: null,
  children: [{ type: 'text', value: title }],
});

/** A link in CommonMark. */
export function markdownLink(title: string, address: string): string {
  const paragraph: Paragraph = { type: 'paragraph', children: [link(title, address)] };
  return toMarkdown(paragraph, { resourceLink: true }).trim();
}

/** The label of a directive of remark, in which Markdown is read. */
export const directiveLabel = (text: string): string => text.replace(/[\\`*_[\]<>&~:!$#]/g, '\\$&');

/** A link in Pandoc's Markdown, where any punctuation may be escaped, and quotes, dashes and dots are else made finer. */
export const pandocLink = (title: string, address: string): string =>
  `[${title.replace(/[^\p{L}\p{N}\p{M}\s,:;?/()]/gu, (sign) => (sign <= '~' ? `\\${sign}` : sign))}](${address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;

/** An argument of Hugo's shortcodes. */
export function hugo(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes('`')) return `\`${text}\``;
  // No form of Hugo's holds all signs: a backslash before a quote would be read away.
  return `"${text.replace(/\\(?=["`\\]|$)/g, '⧵').replaceAll('"', '\\"')}"`;
}

/** An argument of a Liquid tag: the lines that must stand before it, and the argument. */
export function liquid(text: string): { readonly before: string; readonly argument: string } {
  const isPlain = !/[\\{]|%\}/.test(text);
  if (isPlain && !text.includes('"')) return { before: '', argument: `"${text}"` };
  if (isPlain && !text.includes("'")) return { before: '', argument: `'${text}'` };
  const captured = text.replaceAll('{', '{{ "{" }}');
  return { before: `{% capture trend_title %}${captured}{% endcapture %}\n`, argument: 'trend_title' };
}
