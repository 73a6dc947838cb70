import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { fact, type Facts, leads, linkFact, oracle } from './facts.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/** An element and all within it, through shadow roots, in the order of the page. */
function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elements(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** A text without the meanings of its terms, which are shown on demand. */
function textOf(node: Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  if ('attrs' in node && attribute(node, 'part') === 'meaning') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const found = (within: Node, test: (element: Element) => boolean) => [...elements(within)].filter(test);
const tagged = (within: Node, tag: string) => found(within, ({ tagName }) => tagName === tag);
const parts = (within: Node, part: string) =>
  found(within, (element) => !!attribute(element, 'part')?.split(/\s+/).includes(part));
const part = (within: Node, name: string) => textOf(parts(within, name)[0]);

/** A link as the reader sees it: its name, and not the host that stands beside it. */
function link(element: Element | undefined): string {
  if (!element) return '';
  const href = attribute(element, 'href');
  const name = textOf(tagged(element, 'bdi')[0] ?? element);
  return href === undefined ? name : linkFact(name, href);
}

const paragraphs = (within: Node) => tagged(within, 'p').flatMap((each) => fact('>', textOf(each)));

function* sections(card: Node, lang: string): Generator<readonly string[]> {
  for (const section of parts(card, 'section')) {
    const of = (name: string) => parts(section, name);
    for (const header of of('header')) {
      const [address] = tagged(parts(header, 'title')[0] ?? header, 'a');
      yield fact('#', part(header, 'title'));
      if (address) yield fact('@', leads(attribute(address, 'href') ?? ''));
      yield fact('>', ...parts(header, 'meta').flatMap((meta) => tagged(meta, 'li').map(textOf)));
      for (const answer of parts(header, 'quick-answer')) yield paragraphs(answer);
    }
    for (const stat of of('stat'))
      yield fact('=', part(stat, 'stat-figure'), part(stat, 'stat-label'), `(${part(stat, 'stat-count')})`);
    for (const prose of of('prose'))
      for (const text of parts(prose, 'text')) {
        const content = paragraphs(text);
        if (content.length > 0) yield [...fact('##', part(prose, 'heading')), ...content];
      }
    for (const meters of of('meters')) {
      yield fact('##', part(meters, 'heading'));
      yield fact('>', part(meters, 'source-label'), part(meters, 'source-detail'));
      for (const meter of parts(meters, 'meter')) {
        const aloud = found(meter, (each) => attribute(each, 'class') === 'aloud').map(textOf);
        const [figure, label, detail] = ['figure', 'label', 'detail'].map((name) => part(meter, `meter-${name}`));
        yield fact('=', figure, label, `(${aloud.join('')})`, detail);
      }
      for (const caption of parts(meters, 'caption')) yield paragraphs(caption);
    }
    for (const timeline of of('timeline'))
      yield [
        ...fact('##', part(timeline, 'heading')),
        ...parts(timeline, 'legend').flatMap((legend) => fact('+', tagged(legend, 'b').map(textOf).join(', '))),
      ];
    for (const rows of [...of('evidence'), ...of('counterexamples')]) {
      // Beside its words, the heading counts the pieces.
      yield fact('##', part(rows, 'heading').replace(/[\p{Nd}\p{P}]+$/u, ''));
      for (const row of parts(rows, 'row')) yield fact('-', ...rowOf(row, lang));
    }
    for (const faq of of('faq')) {
      yield fact('##', part(faq, 'heading'));
      for (const item of parts(faq, 'faq-item')) {
        yield fact('?', part(item, 'question'));
        for (const answer of parts(item, 'answer'))
          yield tagged(answer, 'p').flatMap((each) => fact('>', textOf(each)));
      }
    }
  }
  yield fact('.', ...['publisher', 'collection'].flatMap((name) => parts(card, name).map(link)));
}

/** A row's date is shown short: what it means stands in its `datetime`. */
function rowOf(row: Element, lang: string): string[] {
  const [text] = parts(row, 'text').flatMap((cell) => tagged(cell, 'span'));
  const [time] = tagged(row, 'time');
  const date = oracle(lang).date((time && attribute(time, 'datetime')) ?? '');
  return [part(row, 'company'), date, textOf(text), link(parts(row, 'source-link')[0])];
}

/** What a card's HTML says. */
export function factsOfHtml(html: string): Facts {
  const card = parseFragment(html);
  const [base] = parts(card, 'base');
  return [...sections(card, (base && attribute(base, 'lang')) ?? 'en')].flat();
}
