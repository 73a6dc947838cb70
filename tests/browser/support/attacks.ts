// Public collections of attacks, in what shows a document.

import { expect } from 'chai';
import { parse } from '../../../src/document/index.js';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { attackAddresses, attackDocument, attackTexts, COLLECTIONS, inPieces } from '../../fixtures/attacks.js';
import { deepQueryAll } from '../harness.js';
import { whenDrawn, whenState } from './trends.js';

const read = async (path: string): Promise<string> => (await fetch(`/${path}`)).text();
const texts = attackTexts(await read(COLLECTIONS.naughty), await read(COLLECTIONS.seeds));
const addresses = attackAddresses(texts).filter((url) => parse({ version: 1, id: 'x', title: 'X', url }).ok);

/** What attacks call when they run; most of them `alert`. */
const CALLED = ['alert', 'confirm', 'prompt', 'open', 'print'] as const;
const called: string[] = [];
const own = CALLED.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

before(() => {
  for (const name of CALLED) {
    Object.defineProperty(globalThis, name, { value: () => called.push(name), configurable: true, writable: true });
  }
});

after(() => {
  for (const [name, descriptor] of own) if (descriptor) Object.defineProperty(globalThis, name, descriptor);
});

/** Every kind of element, with the attributes it has: what an attack may not add to. */
const kinds = (root: ParentNode): Set<string> =>
  new Set(
    deepQueryAll<Element>(root, '*').flatMap(({ localName, attributes }) => [
      localName,
      ...[...attributes].map(({ name }) => `${localName} ${name}`),
    ]),
  );

/** Opens, points at and asks for all that is only rendered then. */
async function useAll(root: HTMLElement, elements: readonly TrendElement[]): Promise<void> {
  const updated = () => Promise.all(elements.map((element) => element.updateComplete));
  for (const button of deepQueryAll(root, 'button[aria-expanded=false]')) button.click();
  for (const details of deepQueryAll<HTMLDetailsElement>(root, 'details')) details.open = true;
  // A piece and its citation each from the beginning and the end of the list.
  for (const list of [deepQueryAll(root, '[data-point]'), deepQueryAll(root, '[data-row]')]) {
    for (const piece of [list.at(0), list.at(-1)]) {
      piece?.focus();
      await updated();
      for (const button of deepQueryAll(piece ?? root, 'button')) button.click();
      await updated();
    }
  }
}

/** Tests that hand documents full of attacks to what `show` puts into the page, of which `elements` selects ours. */
export function withstands(show: (document: object) => Promise<HTMLElement>, elements: string): void {
  async function showAll(document: object): Promise<HTMLElement> {
    const root = await show(document);
    const found = deepQueryAll<TrendElement>(root, elements);
    for (const element of found) await whenState(element);
    await whenDrawn(root);
    await useAll(root, found);
    return root;
  }

  const harmless = Array.from({ length: 100 }, (_, at) => `Plain ${at}`);
  let known: Set<string>;

  before(async function () {
    this.timeout(60_000);
    known = kinds(await showAll(attackDocument(harmless, ['/plain'])));
    // Without a source's own title, with and without a host; and the marks of a document that has other dates.
    for (const kind of kinds(await showAll(attackDocument(harmless.slice(0, 20), ['https://plain.example/']))))
      known.add(kind);
  });

  inPieces(texts, 100).forEach((piece, at) => {
    it(`run nothing, and make no element and no attribute: from ${at * 100 + 1} on`, async function () {
      this.timeout(60_000);
      const requested = performance.getEntriesByType('resource').length;
      const root = await showAll(attackDocument(piece, [...addresses.slice(at * 75), ...addresses]));
      const links = deepQueryAll<HTMLAnchorElement>(root, 'a[href]');
      expect(links.length).to.be.at.least(piece.length);
      expect(links.filter(({ protocol }) => !/^https?:$/.test(protocol)).map(({ href }) => href)).to.deep.equal([]);
      expect([...kinds(root)].filter((kind) => !known.has(kind))).to.deep.equal([]);
      expect(called).to.deep.equal([]);
      expect(
        performance
          .getEntriesByType('resource')
          .slice(requested)
          .map(({ name }) => name)
          // What a card from a server comes from.
          .filter((name) => !name.includes('/__served__/')),
      ).to.deep.equal([]);
    });
  });
}
