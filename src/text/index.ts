/**
 * A trend as Markdown, as plain text and as plain HTML, for mails, READMEs, feeds and language models. Needs no browser.
 */
export { loadMessages as loadWords } from '../messages/messages-for.js';
export type { MarkdownOptions } from './markdown-options.js';
export { trendToMarkdown } from './markdown.js';
export { trendToPlainHtml } from './plain-html.js';
export { type TextOptions, trendToText } from './plain-text.js';
