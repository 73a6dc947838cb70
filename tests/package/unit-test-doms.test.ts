import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, installed } from './consumer.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TREND = readFileSync(join(ROOT, 'demo/trends/meter-tracks-buyer.json'), 'utf8');

const ELEMENTS = [
  'trend-provider',
  'trend-card',
  'trend-header',
  'trend-stats',
  'trend-meters',
  'trend-prose',
  'evidence-timeline',
  'evidence-table',
  'evidence-counterexamples',
  'trend-faq',
];

/** How each DOM is made, as its own documentation has it. */
const DOMS = {
  jsdom: `import { JSDOM } from '${pathToFileURL(join(ROOT, 'node_modules/jsdom/lib/api.js')).href}';
    const { window } = new JSDOM('<!doctype html>', { url: 'https://example.org/', pretendToBeVisual: true });`,
  'happy-dom': `import { Window } from '${pathToFileURL(join(ROOT, 'node_modules/happy-dom/lib/index.js')).href}';
    const window = new Window({ url: 'https://example.org/' });`,
};

/** A consumer's test: a text that is shown, a question that opens, a row that is picked, a faulty document. */
const TEST = `
  for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
  for (const name of ['Event', 'EventTarget', 'Node', 'HTMLElement', 'document', 'navigator', 'location'])
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
  const faults = [];
  for (const type of ['unhandledRejection', 'uncaughtException']) process.on(type, (error) => faults.push(String(error)));
  console.error = (...values) => faults.push(values.join(' '));
  const said = {};
  const later = () => new Promise((resolve) => setImmediate(resolve));
  for (const name of ${JSON.stringify(ELEMENTS)}) {
    await import('trend-embed/elements/' + name + '.js');
    const element = document.createElement(name);
    const events = [];
    for (const type of ['trend-load', 'trend-error', 'trend-evidence-select', 'trend-faq-toggle'])
      element.addEventListener(type, () => events.push(type));
    document.body.append(element);
    element.trend = ${TREND};
    await element.updateComplete;
    const find = (selector) => element.shadowRoot.querySelector(selector);
    for (const selector of ['[part=question] button', '[name=company]', '[data-row] button', '[data-row] [name=cite]', '[name=close]']) {
      find(selector)?.click();
      await element.updateComplete;
      await later();
    }
    const open = find('[part=question] button')?.getAttribute('aria-expanded');
    const company = element.selected?.company;
    element.trend = { version: 1 };
    await element.updateComplete;
    await later();
    element.remove();
    said[name] = { open, company, state: element.state, events };
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  console.log(JSON.stringify({ said, faults }));
  process.exit();
`;

let consumer: Consumer;

beforeAll(() => {
  consumer = installed();
}, 120_000);

afterAll(() => consumer.remove());

describe.each(Object.entries(DOMS))('a unit test of somebody who uses %s', (name, made) => {
  it('passes with every element', () => {
    const file = join(consumer.folder, `${name}.mjs`);
    writeFileSync(file, made + TEST);
    const { stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: consumer.folder,
      env: consumer.env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    const { said, faults } = JSON.parse(stdout || '{}') as {
      said: Record<string, { open?: string; company?: string; state: string; events: string[] }>;
      faults: string[];
    };
    expect(faults, stderr).toEqual([]);
    expect(Object.keys(said)).toEqual(ELEMENTS);
    for (const { state, events } of Object.values(said)) {
      expect(state).toBe('error');
      expect(events.at(0)).toBe('trend-load');
      expect(events).toContain('trend-error');
    }
    for (const tag of ['trend-card', 'trend-faq']) expect(said[tag]?.open).toBe('true');
    for (const tag of ['trend-card', 'evidence-table', 'evidence-counterexamples'])
      expect(said[tag]?.company).toMatch(/^\w/);
  });
});
