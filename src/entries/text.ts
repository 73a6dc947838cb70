/**
 * A trend as Markdown and as plain text: for mails, READMEs, feeds and language models. Needs no browser.
 */
export { loadWords } from '../strings/translation.js';
export { type MarkdownOptions, trendToMarkdown } from '../writing/trend-to-markdown.js';
export { type TextOptions, trendToText } from '../writing/trend-to-text.js';
