import { readFileSync } from 'node:fs';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import trendEmbed from './trend-embed.js';

const toHtml = unified().use(remarkParse).use(remarkDirective).use(trendEmbed).use(remarkRehype).use(rehypeStringify);

console.log(String(await toHtml.process(readFileSync(process.argv[2], 'utf8'))));
