/** A part of a text that is set in one way. */
export interface TextSpan {
  readonly text: string;
  /** Its own attributes, over those of the text. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A text of an SVG that this package wrote. */
export interface SvgText {
  /** As it stands in the file. */
  readonly source: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly spans: readonly TextSpan[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unescaped = (text: string) => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** A start tag, an end tag, or the text between two tags. */
const TOKEN = /<(\/?)(\w+)([^>]*)>|[^<]+/g;

/** What a text inherits. */
const INHERITED = 'font-size';

/**
 * The texts of an SVG, in their order. It reads what `svgText` writes: `>` stands nowhere but at the end of a tag, and a
 * text holds spans of one level.
 */
export function textsOf(svg: string): readonly SvgText[] {
  const texts: SvgText[] = [];
  const sizes: (string | undefined)[] = [];
  let open: { start: number; attributes: ReadonlyMap<string, string>; spans: TextSpan[] } | undefined;
  let span: ReadonlyMap<string, string> = new Map();
  for (const match of svg.matchAll(TOKEN)) {
    const [token, end, name, rest = ''] = match;
    if (name === undefined) open?.spans.push({ text: unescaped(token), attributes: span });
    else if (name === 'text' && open && end) {
      texts.push({ source: svg.slice(open.start, match.index + token.length), ...open });
      open = undefined;
    } else if (name === 'text') {
      const inherited = sizes.findLast((size) => size !== undefined);
      const size: [string, string][] = inherited === undefined ? [] : [[INHERITED, inherited]];
      open = { start: match.index, attributes: new Map([...size, ...attributesOf(rest)]), spans: [] };
    } else if (name === 'tspan') span = end ? new Map() : attributesOf(rest);
    else if (end) sizes.pop();
    else sizes.push(attributesOf(rest).get(INHERITED));
  }
  return texts;
}
