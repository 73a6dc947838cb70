import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNoScreenReader } from '../../scripts/screen-reader.mjs';
import { parse, type TrendDocument } from '../../src/document/index.js';
import { timeExtent } from '../../src/evidence/dated-evidence.js';
import { scaleRange } from '../../src/evidence/time-range.js';
import type { TimelineMark } from '../../src/layout/timeline/timeline-layout.js';
import { faqModel } from '../../src/sections/faq/model.js';
import { sectionView } from '../../src/sections/section-view.js';
import { statsModel } from '../../src/sections/stats/model.js';
import { pointModel } from '../../src/sections/timeline/accessible-name.js';
import { markFor } from '../../src/sections/timeline/keys.js';
import { timelineModel } from '../../src/sections/timeline/model.js';
import { manyPieces, trendWithPieces } from '../fixtures/many.js';
import { defined } from '../unit/defined.js';
import { demoTrend } from '../unit/demo-trends.js';
import { skipFor } from './needs.js';
import { ScreenReader } from './screen-reader.js';

const missing = whyNoScreenReader();

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
/** As wide as a model takes a page to be that it has not measured. */
const page = (content: string) => `<!doctype html><html lang="en"><title>Page</title>
  <script type="module" src="/trend-embed.js"></script><button>Before</button><div style="inline-size: 640px">${content}</div><button>After</button>`;

beforeEach((context) => skipFor(context, missing && `no screen reader: ${missing}`));

let server: Server | undefined;
let reader: ScreenReader | undefined;

afterEach(async () => {
  await reader?.close();
  server?.close();
  reader = server = undefined;
});

/** Opens a page in the screen reader's browser. */
async function open(trend: unknown, ...tags: readonly string[]): Promise<ScreenReader> {
  const content = page(tags.map((tag) => `<${tag} src="/trend.json"></${tag}>`).join(''));
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html');
    if (path === '/') response.end(content);
    else if (path === '/trend.json') response.end(JSON.stringify(trend));
    else
      readFile(DIST + path).then(
        (file) => response.end(file),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  reader = new ScreenReader();
  await reader.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return reader;
}

const demo = (): TrendDocument => {
  const result = parse(demoTrend('meter-tracks-buyer'));
  return defined(result.ok ? result.trend : undefined);
};

const times = (text: string, part: string) => text.split(part).length - 1;

/** What a reader hears of a text first: a pause may follow each of its sentences. */
const beginning = (text: string) => text.split('. ')[0] ?? '';

describe('a screen reader', { timeout: 300_000 }, () => {
  it('reads a card from top to bottom, and nothing of the timeline twice', async () => {
    const trend = demo();
    const view = sectionView(trend);
    const { caption, plot, heading } = defined(timelineModel(view));
    const listens = await open(trend, 'trend-card');
    const sentence = caption.sentence.map(({ text }) => text).join('');
    const evidence = defined(trend.evidence);
    await listens.hears([
      trend.title,
      ...defined(statsModel(view)).stats.flatMap(({ label, figure, counts }) => [
        label,
        figure.map(({ text }) => text).join(''),
        counts,
      ]),
      heading,
      sentence,
      ...caption.readings.flatMap(({ text, now }) => (now ? text : [])),
      `List with ${evidence.length} items`,
      defined(caption.publisher),
      ...(['supports', 'challenges'] as const).flatMap((side) =>
        evidence
          .filter(({ stance }) => stance === side)
          .flatMap(({ company, text }) => [company, 'collapsed push button', beginning(text)]),
      ),
      ...defined(trend.faq).map(({ question }) => question),
      'After',
    ]);
    const { answer } = listens;
    expect(times(answer, sentence)).toBe(1);
    expect(answer).not.toContain(defined(plot).help);
    expect(answer).not.toContain('statusbar');
    for (const { name } of defined(plot).points) expect(answer).not.toContain(`${name}.`);
  });

  it.each([11, 300, 10_000])('works the chart of %i pieces by the keys', async (count) => {
    const trend = count === 11 ? demo() : trendWithPieces(manyPieces(count));
    const view = sectionView(trend);
    const { heading, zoom, plot } = defined(timelineModel(view));
    const { layout, help } = defined(plot);
    const { marks } = layout;
    const said = (mark: TimelineMark) => {
      const { name, description, position } = pointModel(view, mark, marks.indexOf(mark) + 1);
      return { name, words: [name, `${position} of ${count}`, description] };
    };
    const listens = await open(trend, 'evidence-timeline', 'evidence-table', 'evidence-counterexamples');
    await listens.hears([`List with ${count} items`, 'After']);
    await listens.press('ctrl+Home', 'Before');
    await listens.press('h', heading);
    for (const button of zoom ? [zoom.zoomIn, zoom.zoomOut, zoom.earlier, zoom.later, zoom.showAll] : [])
      await listens.press('Tab', button);
    let current = defined(marks[0]);
    const { words } = said(current);
    await listens.press('Tab', `List with ${count} items`, ...words, help);
    const heard: { key: string; mark: TimelineMark; answer: string }[] = [];
    let key = 'Tab';
    for (const [pressed, name] of [
      ['Right', 'ArrowRight'],
      ['Right', 'ArrowRight'],
      ['Right', 'ArrowRight'],
      ['Down', 'ArrowDown'],
      ['Left', 'ArrowLeft'],
      ['Up', 'ArrowUp'],
    ] as const) {
      const next = markFor(name, current, marks);
      if (!next) continue;
      heard.push({ key, mark: current, answer: await listens.press(pressed, ...said(next).words) });
      [key, current] = [pressed, next];
    }
    const { company, text } = current.evidence;
    heard.push({ key, mark: current, answer: await listens.press('Return', company, beginning(text)) });
    for (const { key, mark, answer } of heard) {
      // The piece, its place and its description once; no other piece; the help where the list was entered, and there alone.
      for (const part of said(mark).words) expect(times(answer, part), `${key}: ${part} in: ${answer}`).toBe(1);
      const others = marks.filter((other) => other !== mark && answer.includes(`${said(other).name}.`));
      expect(
        others.map((other) => said(other).name),
        key,
      ).toEqual([]);
      expect(times(answer, help), `${key}: ${answer}`).toBe(key === 'Tab' ? 1 : 0);
    }
    await listens.press('Escape', ...said(current).words);
  });

  it('hears one sentence when it looks closer', async () => {
    const trend = trendWithPieces(manyPieces(100));
    const view = sectionView(trend);
    const { zoom, plot } = defined(timelineModel(view));
    const { layout, help } = defined(plot);
    const [first, second] = layout.marks.map((mark, i) => pointModel(view, mark, i + 1));
    const listens = await open(trend, 'evidence-timeline');
    await listens.hears(['After']);
    await listens.press('ctrl+Home', 'Before');
    const { zoomIn, zoomOut, earlier, later, showAll } = defined(zoom);
    for (const button of [zoomIn, zoomOut, earlier, later, showAll]) await listens.press('Tab', button);
    const { name, mark } = defined(first);
    await listens.press('Tab', name, help);
    const timeRange = scaleRange(layout.time, 1 / 2.5, mark.time, timeExtent(trend));
    const { status } = defined(timelineModel({ ...view, timeRange })?.zoom);
    await listens.press('plus', defined(status));
    const answer = await listens.press('Right', defined(second).name);
    expect(answer).toBe(status);
  });

  it('hears that a question can be opened, and that it is open', async () => {
    const trend = demo();
    const view = sectionView(trend);
    const [question] = defined(faqModel(view)).questions;
    const listens = await open(trend, 'trend-faq');
    await listens.hears(['After']);
    await listens.press('ctrl+Home', 'Before');
    await listens.press('Tab', `${defined(question).item.question} collapsed push button`);
    await listens.press('Return', 'expanded');
  });
});
