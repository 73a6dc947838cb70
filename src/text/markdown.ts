import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { TrendDocument } from '../document/index.js';
import { markdownTree } from './markdown-tree.js';
import type { MarkdownOptions } from './markdown-options.js';

/** GitHub renders text between dollar signs as mathematics, except before a digit: prices need no escape. */
const unsafe: Options['unsafe'] = [{ character: '$', after: '\\D', inConstruct: 'phrasing' }];

/**
 * A trend as Markdown (CommonMark and GitHub Flavored Markdown): all texts, the evidence of both sides with sources and
 * counts, the percentages and the date. Text of the document is escaped: none of it becomes HTML, a link or other markup.
 * @param trend a parsed document
 */
export const trendToMarkdown = (trend: TrendDocument, options: MarkdownOptions = {}): string =>
  toMarkdown(markdownTree(trend, options), { bullet: '-', rule: '-', extensions: [gfmToMarkdown(), { unsafe }] });
