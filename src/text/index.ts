/**
 * A trend as Markdown and as plain text, for mails, READMEs, feeds and language models. Needs no browser.
 */
export { loadMessages as loadWords } from '../messages/messages-for.js';
export { type MarkdownOptions, trendToMarkdown } from './markdown.js';
export { type TextOptions, trendToText } from './plain-text.js';
