import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from './kit/checks.js';
import { APPS } from './kit/apps.js';
import { GENERATORS } from './kit/generators.js';
import { marksOf, printedRow, printRow, rowOf } from './kit/matrix.js';
import { NPM_GENERATORS } from './kit/npm-generators.js';
import { openBrowser } from './kit/reader.js';
import { ROUTERS } from './kit/routers.js';
import { serve, type Served } from './kit/server.js';
import { build, versionOf, whyMissing } from './kit/workshop.js';
import { skipFor, timeLimit } from './needs.js';

const whyNoTime = timeLimit();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const TOOLS = [...GENERATORS, ...NPM_GENERATORS, ...APPS, ...ROUTERS];

describe.for(TOOLS.map((tool) => [tool.name, tool] as const))('%s', { timeout: 120_000 }, ([, tool]) => {
  let missing: string | undefined;
  let served: Served | undefined;
  const marks = new Map<string, string>();

  beforeAll(async () => {
    missing = whyNoTime() ?? (await whyMissing(tool));
    if (missing === undefined) served = await serve(await build(tool));
    else missing = `${tool.title}: ${missing}`;
  }, 360_000);

  afterAll(() => served?.close());

  it.for(CHECKS.map((check) => [check.what, check] as const))('%s', async ([, { column, run }], context) => {
    skipFor(context, missing);
    if (!served) throw new Error(`${tool.title} was not built.`);
    marks.set(column, '✗');
    await run({ tool, served, browser });
    marks.set(column, '✓');
  });

  it('is in docs/hosts.md as it was measured', async (context) => {
    skipFor(context, missing ?? (marks.size < CHECKS.length ? 'not all was measured' : undefined));
    const measured = CHECKS.map(({ column }) => marks.get(column) ?? '–');
    const row = rowOf(tool.title, await versionOf(tool), measured);
    if (process.env['UPDATE']) printRow(tool.title, row);
    const printed = printedRow(tool.title);
    expect(marksOf(printed)).toBe(marksOf(row));
    if (!tool.debian) expect(printed).toBe(row);
  });
});
