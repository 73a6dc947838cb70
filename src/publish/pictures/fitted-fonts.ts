import { svgText } from '../../layout/picture/drawing.js';
import { checkScripts, drawable, type Family } from './font-choice.js';
import { type SvgText, textsOf, type TextSpan } from './svg-texts.js';
import { type TextRun, textRuns } from './text-runs.js';

/** The width of what is drawn of an SVG, in px. */
export type Measure = (svg: string, families: readonly Family[]) => number;

/** A space, and what letters keep from each other at the end of a run, in em. */
const SPACE = 0.25;
const BEARING = 0.06;

const plain = (attributes: ReadonlyMap<string, string>): Record<string, string> => Object.fromEntries(attributes);

const written = (attributes: Record<string, string>, ...spans: readonly TextSpan[]) =>
  svgText([
    'text',
    attributes,
    ...spans.map(({ text, attributes }) =>
      attributes.size > 0 ? (['tspan', plain(attributes), text] as const) : text,
    ),
  ]);

/** A run that begins at the left and runs as its level says. */
function runText({ text, attributes, family, level }: TextRun, line: SvgText, x: string): string {
  const style = [...line.attributes].filter(([name]) => name !== 'text-anchor' && name !== 'font-family');
  const isolated = `${level % 2 ? '\u2067' : '\u2066'}${text.trim()}\u2069`;
  return written(
    { ...Object.fromEntries(style), ...plain(attributes), x, 'font-family': family.name },
    {
      text: isolated,
      attributes: new Map(),
    },
  );
}

/** A line of several families: each run of one is placed where the one before ends. */
function inRuns(line: SvgText, families: readonly Family[], measure: Measure): string {
  const size = Number(line.attributes.get('font-size') ?? 16);
  const runs = textRuns(line.spans, families);
  const spaces = (text: string) => text.length - text.trim().length;
  const widths = runs.map((run) => {
    const ink = run.text.trim() ? measure(runText(run, line, '0'), [run.family]) + BEARING * size : 0;
    return ink + spaces(run.text) * SPACE * size;
  });
  let width = 0;
  for (const each of widths) width += each;
  const anchor = line.attributes.get('text-anchor') === 'end' ? width : 0;
  let x = Number(line.attributes.get('x') ?? 0) - anchor;
  return runs
    .map((run, i) => {
      const start = x;
      x += widths[i] ?? 0;
      const before = run.text.length - (run.level % 2 ? run.text.trimEnd() : run.text.trimStart()).length;
      return run.text.trim() ? runText(run, line, String(start + before * SPACE * size)) : '';
    })
    .join('');
}

/**
 * Gives each text of an SVG a family that has all its letters; one of which no family has all is cut into runs, because
 * fonts that stand in for others in the middle of a text may lose letters that join.
 * @returns the SVG, and the families that it needs
 * @throws {MissingScriptError} where no family has a letter
 */
export function withFittedFonts(
  svg: string,
  families: readonly Family[],
  measure: Measure,
): { readonly svg: string; readonly families: readonly Family[] } {
  const texts = textsOf(svg).map((text) => ({
    ...text,
    spans: text.spans.map((span) => ({ ...span, text: drawable(span.text, families) })),
  }));
  checkScripts(
    texts.flatMap(({ spans }) => spans.map(({ text }) => text)),
    families,
  );
  const used = new Set<Family>();
  let [fitted, at] = ['', 0];
  for (const text of texts) {
    const line = text.spans.map((span) => span.text).join('');
    const family = families.find(({ covers }) => covers(line));
    if (family) used.add(family);
    else textRuns(text.spans, families).forEach((run) => used.add(run.family));
    const start = svg.indexOf(text.source, at);
    fitted += svg.slice(at, start);
    fitted += family
      ? written({ ...plain(text.attributes), 'font-family': family.name }, ...text.spans)
      : inRuns(text, families, measure);
    at = start + text.source.length;
  }
  return { svg: fitted + svg.slice(at), families: [...used] };
}
