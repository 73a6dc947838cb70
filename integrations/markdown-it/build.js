import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import { trendEmbed } from './trend-embed.js';

console.log(markdownIt().use(trendEmbed).render(readFileSync(process.argv[2], 'utf8'), {}));
