import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PURE, ROOMS } from '../../scripts/rooms.mjs';
import { filesIn, importsOf, nodesOf, parse, reach, read, ROOT } from './source-graph.js';

const FILES = filesIn('src', /\.ts$/);

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const linesOf = (file: string): number => read(file).trimEnd().split('\n').length;
const languageFile = (file: string): boolean => file.startsWith('src/messages/languages/');

/** Old names that the glossary replaces. Only names that cannot mean anything else. */
const OLD_NAMES = [
  ['seldom', 'bringSeldom', 'bringing', 'tellTrouble', 'troubleTemplate', 'troubleStyles'],
  ['meetGround', 'pageGround', 'unhurried'],
  ['keptNote', 'noters', 'noteKept', 'NotingHost', 'OnPaper'],
  ['TakeAlong', 'takeAlong', 'Excerpt'],
  ['bringIn', 'neighbours', 'wayTo'],
  ['takeOver', 'joinServed', 'isArriving', 'handedOver', 'servedHtml'],
  ['GradualRendering', 'waitingRoot', 'roomTemplate', 'openFonts', 'claimFonts', 'layOutLater', 'nextTask'],
  ['TabStops', 'MarkFinder', 'PlotWidth', 'pointName'],
  ['TimelinePoint', 'timelinePoints', 'wholeTime', 'fromTick', 'hull', 'Arrangement', 'gather', 'feet'],
  ['crowded', 'PageSenses', 'loadInPage', 'sharedStore', 'keptCopies'],
  ['Translate', 'translation', 'Setting', 'Figure', 'filesBeside', 'builtBeside', 'allAtOnce', 'leanD3', 'leanLit'],
].flat();

/** Old names of files and folders. */
const OLD_FILES = [
  ['seldom', 'page-ground', 'trouble', 'kept-note', 'on-paper', 'take-along', 'evidence-links', 'take-over'],
  ['served-html', 'gradual-rendering', 'arrival', 'fonts-ahead', 'far-from-view', 'tab-stops', 'point-name'],
  ['mark-finder', 'plot-width', 'kept-copies', 'shared-stores', 'formats', 'references', 'writing', 'plain'],
  ['beside', 'lean', 'shared'],
].flat();

describe('the imports of src/', () => {
  it('form no circle, even by types', () => {
    const circles = FILES.flatMap((file) => {
      const starts = importsOf(file).flatMap((target) =>
        target.file !== undefined && target.kind !== 'dynamic' ? [target.file] : [],
      );
      const path = reach(starts, ({ kind }) => kind !== 'dynamic').get(file);
      return path ? [[file, ...path].join(' → ')] : [];
    });
    expect(circles).toEqual([]);
  });

  it('lead to files that exist', () => {
    const missing = FILES.flatMap((file) =>
      importsOf(file).flatMap((target) =>
        target.file === undefined || FILES.includes(target.file) ? [] : [`${file}: ${target.specifier}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('stay within the rooms that each room may import from', () => {
    const trespasses = FILES.filter((file) => roomOf(file) !== 'entries').flatMap((file) => {
      const room = roomOf(file);
      return importsOf(file).flatMap(({ file: target }) =>
        target === undefined || roomOf(target) === room || ROOMS[room]?.includes(roomOf(target))
          ? []
          : [`${file} → ${target}`],
      );
    });
    expect(trespasses).toEqual([]);
  });

  it('have a list of allowed rooms for every room', () => {
    const rooms = new Set(FILES.map(roomOf));
    expect([...rooms].filter((room) => room !== 'entries').sort()).toEqual(Object.keys(ROOMS).sort());
  });
});

describe('the files of src/', () => {
  it('have at most 250 lines, apart from language files', () => {
    const long = FILES.filter((file) => !languageFile(file) && linesOf(file) > 250);
    expect(long.map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
  });

  it.each(['base', 'trend-card'])('of elements/%s are at most 40 % of the lines of elements', (folder) => {
    const sum = (files: readonly string[]) => files.reduce((lines, file) => lines + linesOf(file), 0);
    const all = sum(FILES.filter((file) => roomOf(file) === 'elements'));
    expect(sum(FILES.filter((file) => file.startsWith(`src/elements/${folder}/`))) / all).toBeLessThanOrEqual(0.4);
  });
});

describe('the tests', () => {
  /** Folders that test something else than a folder of src/: the tests' own tools, and the patches of the build. */
  const OTHERS = ['tests/browser/support', 'tests/unit/build'];
  const folders = new Set(
    filesIn('src', /./)
      .map(dirname)
      .flatMap((folder) => [folder, dirname(folder)]),
  );
  const foldersOf = (kind: string): string[] => [
    ...new Set(
      filesIn(`tests/${kind}`, /\.test\.ts$/)
        .map(dirname)
        .filter((folder) => folder !== `tests/${kind}`),
    ),
  ];

  it.each(['unit', 'browser'])('of tests/%s lie in the folders of src/ that they test', (kind) => {
    const strays = foldersOf(kind).filter(
      (folder) => !OTHERS.includes(folder) && !folders.has(folder.replace(`tests/${kind}`, 'src')),
    );
    expect(strays).toEqual([]);
    expect(foldersOf(kind).length).toBeGreaterThan(10);
  });

  it('in browsers have a suite in the smoke run for each folder', () => {
    const smoke = read('tests/browser/smoke.test.ts');
    const missing = foldersOf('browser').filter(
      (folder) => !OTHERS.includes(folder) && !smoke.includes(`describe('${folder.replace('tests/browser/', '')}'`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the names in src/, scripts/ and vite.config.ts', () => {
  const files = [...FILES, ...filesIn('scripts', /\.m?[tj]s$/), 'vite.config.ts'];

  it('are not those that the glossary replaces', () => {
    const old = new Set(OLD_NAMES);
    const found = files.flatMap((file) => {
      const names = [...nodesOf(parse(file))].flatMap((node) =>
        ts.isIdentifier(node) || ts.isPrivateIdentifier(node) ? [node.text.replace('#', '')] : [],
      );
      return [...new Set(names)].filter((name) => old.has(name)).map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it('of files and folders are not those that the glossary replaces', () => {
    const found = files.filter((file) =>
      [...dirname(file).split('/'), basename(file).replace(/\..*/, '')].some((name) => OLD_FILES.includes(name)),
    );
    expect(found).toEqual([]);
  });
});

describe('pure code', () => {
  const models = FILES.filter((file) => /^src\/sections\/[^/]+\/(model|outline)\.ts$/.test(file));
  const rooms = FILES.filter((file) => PURE.includes(roomOf(file)));

  it('exists', () => {
    expect(models.length).toBeGreaterThan(10);
    expect(rooms.length).toBeGreaterThan(80);
  });

  it.each([...rooms, ...models])('imports neither Lit nor d3-selection: %s', (start) => {
    // `presentation.ts` is left out of builds that render no element (`withoutFacets` in vite.config.ts).
    const paths = reach([start], ({ file, kind }) => kind === 'value' && basename(file ?? '') !== 'presentation.ts');
    const impure = [...paths].flatMap(([file, path]) =>
      importsOf(file).flatMap(({ specifier, kind }) =>
        kind !== 'type' && ['lit', '@lit', 'd3-selection'].includes(specifier.split('/')[0] ?? '')
          ? [[...path, specifier].join(' → ')]
          : [],
      ),
    );
    expect(impure).toEqual([]);
  });

  it.each([...rooms, ...models])('can be imported without a DOM: %s', async (file) => {
    expect(Object.hasOwn(globalThis, 'document') || Object.hasOwn(globalThis, 'HTMLElement')).toBe(false);
    await expect(import(`${ROOT}${file}`)).resolves.toBeDefined();
  });
});
