import { expect } from 'chai';
import { deepGet, deepQueryAll, frames, nextEvent, until } from '../harness.js';
import { openFrame, settledIn, type Frame } from '../support/frame.js';
import { LIBRARIES } from '../support/old-libraries.js';
import { ARABIC, LONG, MINIMAL, SECTION_ELEMENTS, shadowOf, TREND } from '../support/trends.js';

const SCRIPT = '/dist/trend-embed.js';

const cards = [TREND, LONG, ARABIC].map((src) => `<trend-card src="${src}"></trend-card>`);
const elements = SECTION_ELEMENTS.map((name) => `<${name} src="${TREND}"></${name}>`);
const BODY = [
  ...cards,
  ...elements,
  `<trend-provider src="${TREND}"><trend-stats></trend-stats></trend-provider>`,
].join('');

/** What the elements of a page say, each with its state. */
async function saidBy(frame: Frame): Promise<string[]> {
  const all = [...frame.document.querySelectorAll<HTMLElement>('body > *')].filter(({ localName }) =>
    localName.includes('-'),
  );
  await until(() => all.every((element) => element.matches(':state(ready), :state(error)')), {
    what: 'all elements to show their trends',
  });
  await until(() => deepQueryAll(frame.document.body, '[part=chart]').length === 4, { what: 'the timelines' });
  // The words of its language come last.
  await until(
    () => !deepQueryAll(frame.document.body, '[lang=ar]').some((base) => base.textContent.includes('companies')),
    {
      what: 'the Arabic words',
    },
  );
  // What answers readers comes when the page is idle, and gives a long timeline another tab stop.
  await until(() => frame.window.performance.getEntriesByType('resource').some(({ name }) => name.includes('reader')), {
    what: 'what answers readers',
  });
  await frames(4, frame.window);
  return all.map((element) => {
    const base = shadowOf(element).querySelector('[part=base]');
    return `${element.localName} ${(element as HTMLElement & { state: string }).state} ${element.getAttribute('src')}: ${(base?.textContent ?? '').replace(/\s+/g, ' ')}`;
  });
}

const started = (library: () => void): string => `<script>(${String(library)})()</script>`;

describe('in a page whose libraries replace built-ins', () => {
  let expected: string[];

  before(async function () {
    this.timeout(60_000);
    const frame = await openFrame(BODY);
    await frame.run(SCRIPT, 'module');
    expected = await saidBy(frame);
  });

  for (const [name, library] of Object.entries(LIBRARIES)) {
    it(`all elements are whole after ${name}`, async () => {
      const frame = await openFrame(BODY, started(library));
      await frame.run(SCRIPT, 'module');
      expect(await saidBy(frame)).to.deep.equal(expected);
      expect(frame.faults).to.deep.equal([]);
    });

    it(`all elements are whole where ${name} comes after them`, async () => {
      const frame = await openFrame('');
      await frame.run(SCRIPT, 'module');
      const script = frame.document.createElement('script');
      script.textContent = `(${String(library)})()`;
      frame.document.body.append(script);
      frame.document.body.insertAdjacentHTML('beforeend', BODY);
      expect(await saidBy(frame)).to.deep.equal(expected);
      expect(frame.faults).to.deep.equal([]);
    });

    it(`readers sort, filter, open and pick beside ${name}`, async () => {
      const frame = await openFrame(`<trend-card src="${LONG}"></trend-card>`, started(library));
      await frame.run(SCRIPT, 'module');
      const card = (await settledIn(frame, 'trend-card')) as HTMLElement & { updateComplete: Promise<unknown> };
      const rows = (): number => deepQueryAll(card, '[part=evidence] [data-row]').length;
      deepGet(card, '[name=company]').click();
      await card.updateComplete;
      deepGet(card, '[name=more]').click();
      await card.updateComplete;
      expect(rows()).to.equal(80);
      const picked = nextEvent(frame.document, 'trend-evidence-select');
      deepGet(card, '[data-row] [part=company] button').click();
      expect((await picked).detail.evidence?.company).to.be.a('string');
      deepGet(card, '[part=question] button').click();
      await card.updateComplete;
      expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
      expect(frame.faults).to.deep.equal([]);
    });
  }

  it('a document in the page, an object of the page’s, and one with faults are told apart', async () => {
    for (const library of Object.values(LIBRARIES)) {
      const frame = await openFrame(
        `<trend-card id="faulty"></trend-card><trend-faq src="${MINIMAL}"></trend-faq>`,
        started(library),
      );
      await frame.run(SCRIPT, 'module');
      const card = deepGet<HTMLElement & { trend: unknown; error?: { problems: readonly { pointer: string }[] } }>(
        frame.document.body,
        '#faulty',
      );
      card.trend = { version: 1, id: 'x', title: 'T', status: 'odd', evidence: [{ company: 1 }] };
      await until(() => card.error, { what: 'the error' });
      expect(card.error?.problems.map(({ pointer }) => pointer)).to.have.members([
        '/status',
        '/evidence/0/company',
        '/evidence/0/date',
        '/evidence/0/stance',
        '/evidence/0/text',
      ]);
    }
  });
});
