import { bare, fact, type Facts, leads, linkFact } from './facts.js';

/** A line that underlines a heading. */
const RULE = /^(=+|-{2,})$/;

const unmarked = (line: string) => line.replace(/[\u200e\u200f]/g, '');

/** A block of lines with no blank one between them. */
interface TextBlock {
  readonly heading: string;
  readonly rule: string;
  readonly lines: readonly string[];
}

function blocksOf(text: string): TextBlock[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n').map(unmarked);
      const end = lines.findIndex((line) => RULE.test(line));
      return {
        heading: bare(lines.slice(0, Math.max(0, end)).join(' ')),
        rule: lines[end] ?? '',
        lines: lines.slice(end + 1),
      };
    });
}

/** Lines that begin something new, each with those that go on. */
function* items(lines: readonly string[], begins: RegExp): Generator<string> {
  let item: string[] = [];
  for (const line of lines) {
    if (begins.test(line) && item.length > 0) {
      yield item.join(' ');
      item = [];
    }
    item.push(line);
  }
  if (item.length > 0) yield item.join(' ');
}

/** The last address is where the words before it lead. */
function linked(text: string): string {
  const [, words = text, url] = /^(.*?)<(\S+)>$/.exec(text) ?? [];
  return url === undefined ? words : linkFact(words, url);
}

/** What a trend's plain text says. */
export function factsOfText(text: string): Facts {
  const facts: string[] = [];
  let heading = '';
  const blocks = blocksOf(text);
  blocks.forEach(({ heading: title, rule, lines }, index) => {
    if (rule) facts.push(...fact(rule.startsWith('=') ? '#' : '##', title));
    if (rule) heading = rule.startsWith('=') ? '' : title;
    if (lines.length === 0) return;
    const [first = ''] = lines;
    const all = lines.join(' ');
    const counts = /: ([^:]+)\.$/.exec(all);
    if (index === blocks.length - 1 && first.startsWith('Published by ')) {
      facts.push(...fact('.', ...[...items(lines, / <\S+>$|^Published/)].map(linked)));
    } else if (/^(Supportingevidence|Counterexamples|Glossary)$/.test(heading)) {
      for (const item of items(lines, /^- /)) {
        if (item.startsWith('- ')) facts.push(...fact(heading === 'Glossary' ? ':' : '-', linked(item.slice(2))));
        else facts.push(`${facts.pop() ?? ''}${bare(linked(item))}`);
      }
    } else if (heading === 'Evidenceovertime') {
      facts.push(...fact('+', counts?.[1]));
    } else if (heading === 'Questionsandanswers') {
      const question = lines.filter((line) => !line.startsWith(' '));
      facts.push(...fact('?', ...question), ...fact('>', ...lines.slice(question.length)));
    } else if (/^ *[<>]?[\d٠-٩۰-۹–]+[^ ]* {2}/.test(first)) {
      for (const item of items(lines, /^ *[^ ]+ {2}/)) facts.push(...fact('=', item));
    } else if (index === 1 && /^<\S+>$/.test(lines.at(-1) ?? '')) {
      facts.push(...fact('@', leads((lines.at(-1) ?? '').slice(1, -1))), ...fact('>', lines.slice(0, -1).join(' ')));
    } else {
      facts.push(...fact('>', all));
    }
  });
  return facts;
}
