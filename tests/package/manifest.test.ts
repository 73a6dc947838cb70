// The Custom Elements Manifest and what is made of it, as they are published.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { describe, expect, it } from 'vitest';
import { defined } from '../unit/defined.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));
const { renderTrend, SECTION_NAMES } = (await import(
  `${ROOT}dist/server.js`
)) as typeof import('../../src/server/index.js');

/** What elements have in common, and what just one of them has. */
const SHARED = ['src', 'integrity', 'keep', 'heading-level', 'theme'];
const OWN: Readonly<Record<string, readonly string[]>> = {
  'trend-card': ['loading', 'sections'],
  'trend-prose': ['section'],
};
const EVERY = ['trend-load', 'trend-error', 'trend-evidence-select'];
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'trend-card': ['trend-faq-toggle'],
  'trend-provider': ['trend-faq-toggle'],
  'trend-header': [],
  'trend-stats': [],
  'trend-meters': [],
  'trend-prose': [],
  'evidence-timeline': [],
  'evidence-table': [],
  'evidence-counterexamples': [],
  'trend-faq': ['trend-faq-toggle'],
};
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  theme: ['auto', 'light', 'dark'],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  loading: ['eager', 'lazy'],
  section: ['explanation', 'guidance', 'outlook', 'bottom-line'],
};

/** The sections that each element shows. */
const SECTIONS: Readonly<Record<string, string>> = {
  'trend-card': '',
  'trend-header': 'header',
  'trend-stats': 'stats',
  'trend-meters': 'meters',
  'trend-prose': 'explanation guidance outlook bottom-line',
  'evidence-timeline': 'timeline',
  'evidence-table': 'evidence',
  'evidence-counterexamples': 'counterexamples',
  'trend-faq': 'faq',
};

/** The parts of the card around the sections. */
const CARD_PARTS = ['base', 'content', 'card', 'section', 'footer', 'collection', 'publisher'];

const names = (items: readonly { name: string }[] = []) => items.map(({ name }) => name).sort();
const variables = [...new Set(read('docs/theming.md').match(/(?<=^\| `)--trend-[a-z-]+/gm))].sort();

const manifest = json('dist/custom-elements.json') as Package;
const elements = new Map(
  manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter((declaration): declaration is CustomElementDeclaration => 'customElement' in declaration)
      .map((declaration) => [declaration.tagName ?? '', { path, declaration }] as const),
  ),
);

interface VsCodeTag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly values: readonly { readonly name: string }[] }[];
}
interface WebTypesElement {
  readonly name: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly events: readonly { readonly name: string }[];
}

describe('the manifest', () => {
  it('is valid by its own schema', () => {
    // The schema names keywords of its own among the standard ones.
    const validate = new Ajv({ strict: false }).compile(
      json('node_modules/custom-elements-manifest/schema.json') as object,
    );
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('has every element, each defined by the file that is published for it', () => {
    expect([...elements.keys()].sort()).toEqual(Object.keys(EVENTS).sort());
    for (const [tag, { path, declaration }] of elements) {
      expect(read(path)).toContain(declaration.name);
      expect(defined(manifest.modules.find((module) => module.path === path)).exports).toContainEqual({
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name: declaration.name, module: path },
      });
    }
  });
});

describe.each(Object.keys(EVENTS))('<%s>', (tag) => {
  const { declaration } = defined(elements.get(tag));
  const attributes = [...SHARED, ...(OWN[tag] ?? [])].sort();
  const events = [...EVERY, ...defined(EVENTS[tag])].sort();

  it('has in the manifest just what was promised, and a description of it', () => {
    expect(names(declaration.attributes)).toEqual(attributes);
    expect(names(declaration.events)).toEqual(events);
    const camelCase = attributes.map((name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(names(declaration.members)).toEqual([...camelCase, 'trend', 'selected', 'state', 'error', 'reload'].sort());
    expect(names(declaration.cssProperties)).toEqual(variables);
    const all = [declaration.attributes, declaration.events, declaration.members, declaration.cssProperties].flat();
    expect(all.filter((item) => !item?.description)).toEqual([]);
    expect(declaration.summary).toBeTruthy();
  });

  it('is completed by VS Code, with the words that attributes take', () => {
    const { tags } = json('dist/vscode.html-custom-data.json') as { tags: readonly VsCodeTag[] };
    const known = defined(tags.find(({ name }) => name === tag)).attributes;
    expect(names(known)).toEqual(attributes);
    const choices = known.filter(({ values }) => values.length > 0).map(({ name, values }) => [name, names(values)]);
    const expected = attributes.flatMap((name) => (CHOICES[name] ? [[name, [...CHOICES[name]].sort()]] : []));
    expect(choices.sort()).toEqual(expected);
  });

  it('is completed by JetBrains’ editors', () => {
    const { contributions } = json('dist/web-types.json') as {
      contributions: { html: { elements: readonly WebTypesElement[] } };
    };
    const known = defined(contributions.html.elements.find(({ name }) => name === tag));
    expect(names(known.attributes)).toEqual(attributes);
    expect(names(known.events)).toEqual(events);
  });
});

describe('the parts', () => {
  const trend = json('demo/trends/long.json');

  it.each(Object.entries(SECTIONS))('of <%s> are those in its HTML, each with a description', (tag, sections) => {
    const { cssParts } = defined(elements.get(tag)).declaration;
    const known = new Set(names(cssParts));
    expect(known.size).toBe(cssParts?.length);
    expect(cssParts?.filter(({ description }) => !description)).toEqual([]);
    const inHtml = [...renderTrend(trend, { sections }).matchAll(/ part="([^"]*)"/g)]
      .flatMap(([, parts = '']) => parts.split(' '))
      .filter((name) => !CARD_PARTS.includes(name) && !(sections && name.endsWith('-section')));
    expect(inHtml.length).toBeGreaterThan(0);
    expect([...new Set(inHtml)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('of <trend-card> are those of every other element too', () => {
    const known = new Set(names(elements.get('trend-card')?.declaration.cssParts));
    const all = [...elements.values()].flatMap(({ declaration }) => names(declaration.cssParts));
    expect(all.filter((name) => !known.has(name))).toEqual([]);
    expect([...known]).toEqual(expect.arrayContaining(SECTION_NAMES.map((name) => `${name}-section`)));
  });

  it('of a card have names, which the description of its attribute `sections` lists', () => {
    const { attributes } = defined(elements.get('trend-card')).declaration;
    const { description } = defined(attributes?.find(({ name }) => name === 'sections'));
    expect(description).toContain(`\`${SECTION_NAMES.join(' ')}\``);
  });
});

describe('style sheets', () => {
  it('are completed with the variables and the parts', () => {
    const { properties, pseudoElements = [] } = json('dist/vscode.css-custom-data.json') as Record<
      string,
      { name: string }[]
    >;
    expect(names(properties)).toEqual(variables);
    const parts = new Set([...elements.values()].flatMap(({ declaration }) => names(declaration.cssParts)));
    expect(new Set(pseudoElements.map(({ name }) => name.replace(/^::part\((.*)\)$/, '$1')))).toEqual(parts);
  });
});
