import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQuery, fault, mount, nextEvent, requests, uniqueKey } from '../../harness.js';
import { openFrame, settledIn } from '../../support/frame.js';
import { fetchDocument, MINIMAL, recordEvents, whenState, shadowOf, show, TREND, YEARS } from '../../support/trends.js';

const DOCUMENT = { version: 1, id: 'given', title: 'A trend that was handed over' };

const title = (element: TrendElement): string => deepGet(element, '[part~=title]').textContent.trim();

const cyclic: Record<string, unknown> = { ...DOCUMENT };
cyclic['title'] = cyclic;

const FAULTY: { what: string; value: unknown; code?: string; pointers?: string[] }[] = [
  { what: 'a string', value: JSON.stringify(DOCUMENT), pointers: [''] },
  { what: 'a number', value: 0, pointers: [''] },
  { what: 'false', value: false, pointers: [''] },
  { what: 'an array', value: [DOCUMENT], pointers: [''] },
  { what: 'a function', value: () => DOCUMENT, pointers: [''] },
  { what: 'an object without anything', value: {}, pointers: ['/version', '/id', '/title'] },
  { what: 'two faults', value: { ...DOCUMENT, id: 'No Id', updated: '2026-13' }, pointers: ['/id', '/updated'] },
  { what: 'a cycle', value: cyclic, pointers: ['/title'] },
  {
    what: 'a getter that throws',
    value: Object.defineProperty({}, 'version', {
      get: () => {
        throw new Error('no');
      },
    }),
  },
  { what: 'a revoked proxy', value: revoked() },
  { what: 'another version', value: { ...DOCUMENT, version: 2 }, code: 'unsupported-version', pointers: ['/version'] },
];

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const idOf = ({ trend }: TrendElement): string | undefined => trend?.id;

for (const tag of ['trend-card', 'trend-header'] as const) {
  describe(`the trend property of <${tag}>`, () => {
    it('shows a document that is set', async () => {
      const element = await mount<TrendElement>(`<${tag}></${tag}>`);
      const loaded = nextEvent(element, 'trend-load');
      element.trend = DOCUMENT;
      // A card is ready when all of it is there.
      expect(element.state).to.equal(tag === 'trend-card' ? 'loading' : 'ready');
      expect((await loaded).detail).to.deep.equal({ trend: DOCUMENT, url: null });
      expect(title(element)).to.equal(DOCUMENT.title);
    });

    it('keeps a copy, which later changes do not reach', async () => {
      const element = await mount<TrendElement>(`<${tag}></${tag}>`);
      const mutable = { ...DOCUMENT };
      element.trend = mutable;
      mutable.title = 'Changed';
      await whenState(element);
      element.requestUpdate();
      await element.updateComplete;
      expect([element.trend?.title, title(element)]).to.deep.equal([DOCUMENT.title, DOCUMENT.title]);
      expect(() => Object.assign(element.trend as object, { title: 'Changed' })).to.throw(TypeError);
    });

    for (const { what, value, code = 'invalid', pointers } of FAULTY) {
      it(`refuses ${what} without throwing: state, event and fallback tell`, async () => {
        const element = await mount<TrendElement>(`<${tag}><p id="fallback">Fallback</p></${tag}>`);
        const failed = nextEvent(element, 'trend-error');
        expect(() => Object.assign(element, { trend: value })).not.to.throw();
        expect(element.state).to.equal('error');
        const { detail } = await failed;
        expect(detail).to.include({ code, url: null });
        expect(detail.message).to.be.a('string').and.not.equal('');
        expect(detail.problems).not.to.have.length(0);
        if (pointers) expect(detail.problems.map(({ pointer }) => pointer)).to.have.members(pointers);
        expect(element.error).to.include({ code });
        expect(element.trend).to.equal(undefined);
        expect(deepGet(element, '#fallback').getBoundingClientRect().height).to.be.greaterThan(0);
        expect(deepQuery(element, '[part~=retry]'), 'there is nothing to try again').to.equal(null);
      });
    }

    for (const nothing of [null, undefined]) {
      it(`is taken back by ${nothing}`, async () => {
        const element = await mount<TrendElement>(`<${tag}></${tag}>`);
        element.trend = DOCUMENT;
        await whenState(element);
        element.trend = nothing;
        await whenState(element, 'empty');
        expect(element.trend).to.equal(undefined);
      });
    }

    it('mends itself with the next document', async () => {
      const element = await mount<TrendElement>(`<${tag}></${tag}>`);
      Object.assign(element, { trend: {} });
      await whenState(element, 'error');
      element.trend = DOCUMENT;
      await whenState(element);
      expect(title(element)).to.equal(DOCUMENT.title);
    });

    it('may be set before the element is upgraded', async () => {
      const frame = await openFrame(`<${tag}></${tag}>`);
      const element = deepGet(frame.document.body, tag);
      Object.assign(element, { trend: DOCUMENT, headingLevel: 4 });
      await frame.run(`/src/entries/elements/${tag}.ts`, 'module');
      await settledIn(frame, tag);
      const heading = deepGet(shadowOf(element), '[part~=title]');
      expect([heading.localName, heading.textContent.trim()]).to.deep.equal(['h4', DOCUMENT.title]);
      expect(frame.faults).to.deep.equal([]);
    });

    it('may be set before the element is in the page', async () => {
      const element = document.createElement(tag);
      element.trend = DOCUMENT;
      const container = await mount('<div></div>');
      container.append(element);
      await whenState(element);
      expect(title(element)).to.equal(DOCUMENT.title);
    });
  });
}

describe('where an element takes its trend from', () => {
  it('its property, then its src, then the provider around it', async () => {
    const provider = await show(
      `<trend-provider src="${MINIMAL}"><trend-header src="${YEARS}"></trend-header></trend-provider>`,
    );
    const header = await whenState(deepGet<TrendElement>(provider, 'trend-header'));
    const seen = [idOf(header)];
    header.trend = DOCUMENT;
    await whenState(header);
    seen.push(idOf(header));
    header.trend = null;
    await whenState(header);
    seen.push(idOf(header));
    header.removeAttribute('src');
    await whenState(header);
    seen.push(idOf(header));
    expect(seen).to.deep.equal(['libraries-without-fines', 'given', 'libraries-without-fines', 'night-trains-midweek']);
  });

  it('a faulty property is an error, whatever the src', async () => {
    const element = await show(`<trend-header src="${TREND}"></trend-header>`);
    Object.assign(element, { trend: {} });
    await whenState(element, 'error');
  });

  it('an src is not asked for while there is a property', async () => {
    const key = uniqueKey();
    const element = document.createElement('trend-header');
    element.trend = await fetchDocument(TREND);
    element.src = fault('doc', { key, then: MINIMAL });
    const container = await mount('<div></div>');
    const loads = recordEvents('trend-load');
    container.append(element);
    await whenState(element);
    expect(await requests(key)).to.equal(0);
    expect(loads.map(({ detail }) => detail.url)).to.deep.equal([null]);
  });
});
