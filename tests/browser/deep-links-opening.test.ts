import { expect } from 'chai';
import { deepQueryAll, frames, until } from './harness.js';
import { below, current, ID, isInView, one, opened, openAt, readyIn, SOME } from './support/deep-links.js';
import { LONG, nth, TREND } from './support/trends.js';

describe('the address of a page that opens', () => {
  const cases: [what: string, body: string, hash: string, at: string][] = [
    ['a row in a card', one('trend-card'), `#${ID}/modal-2025-09`, 'row 1'],
    ['a row by its number', one('trend-card'), `#${ID}/evidence/9`, 'row 8'],
    ['a question in a card', one('trend-card'), `#${ID}/faq/2`, 'question 1'],
    ['a question by its id', one('trend-card'), `#${ID}/faq/why-two-structures`, 'question 1'],
    ['a row of a table alone', one('evidence-table'), `#${ID}/modal-2025-09`, 'row 1'],
    ['a counterexample alone', one('evidence-counterexamples'), `#${ID}/evidence/10`, 'row 9'],
    ['a question alone', one('trend-faq'), `#${ID}/faq/4`, 'question 3'],
    ['a point, where a timeline is alone', one('evidence-timeline'), `#${ID}/modal-2025-09`, 'point 1'],
    [
      'a row, where a timeline stands before it',
      one('evidence-timeline') + one('evidence-table'),
      `#${ID}/modal-2025-09`,
      'row 1',
    ],
    [
      'a point, where the tables are of the other side',
      one('evidence-timeline') + one('evidence-counterexamples'),
      `#${ID}/modal-2025-09`,
      'point 1',
    ],
    [
      'a row in a provider',
      `<trend-provider src="${TREND}"><evidence-timeline></evidence-timeline><section><evidence-table></evidence-table></section></trend-provider>`,
      `#${ID}/modal-2025-09`,
      'row 1',
    ],
    [
      'a row that a long table does not show at first',
      one('trend-card', LONG),
      '#boilers-leave-by-street/evidence/277',
      'row 276',
    ],
    [
      'a row in a card that waits to be near',
      `<trend-card loading="lazy" src="${TREND}"></trend-card>`,
      `#${ID}/modal-2025-09`,
      'row 1',
    ],
  ];
  for (const [what, body, hash, at] of cases) {
    it(`leads to ${what}: it is marked, in view and in focus`, async () => {
      const page = await openAt(hash, below(body));
      await until(() => page.place() === at, { what: `the focus on ${at}, not ${page.place()}`, limit: 8000 });
      const [kind = '', index = ''] = at.split(' ');
      expect(isInView(nth(deepQueryAll(page.document, `[data-${kind}="${index}"]`), 0))).to.equal(true);
      expect(page.window.scrollY).to.be.above(500);
      if (kind === 'question') expect(opened(page.document)).to.deep.equal([at]);
      else expect(current(page.document)).to.include(at);
      expect(new Set(current(page.document).map((each) => each.split(' ')[1]))).to.deep.equal(
        new Set(kind === 'question' ? [] : [index]),
      );
    });
  }

  it('leads to a question of an element that has its trend at once', async () => {
    const trend = JSON.stringify({ version: 1, id: 't', title: 'T', faq: [{ question: 'Q', answer: 'A' }] });
    const page = await openAt(
      '#t/faq/1',
      below(`<trend-faq></trend-faq><script>document.querySelector('trend-faq').trend = ${trend}</script>`),
      { entry: 'elements/trend-faq' },
    );
    // Set before the element was defined: it is one's own property until then.
    await until(() => page.document.querySelector('trend-faq:defined'), { what: 'the element', limit: 8000 });
    const faq = page.document.querySelector('trend-faq');
    if (faq) {
      Reflect.deleteProperty(faq, 'trend');
      faq.trend = JSON.parse(trend) as object;
    }
    await until(() => page.place() === 'question 0', { what: `the question, not ${page.place()}` });
    expect(opened(page.document)).to.deep.equal(['question 0']);
  });

  it('leaves the focus to what has it', async () => {
    for (const [hash, at] of [
      [`#${ID}/modal-2025-09`, '[data-row="1"]'],
      [`#${ID}/faq/2`, '[data-question="1"]'],
    ] as const) {
      const page = await openAt(
        hash,
        `<input /><script>document.querySelector('input').focus()</script>${below(one('trend-card'))}`,
      );
      await readyIn(page, 'trend-card');
      await until(() => isInView(nth(deepQueryAll(page.document, at), 0)), { what: `${at} to be in view` });
      expect(page.place()).to.equal('input');
    }
  });

  for (const hash of [
    '',
    '#',
    `#${ID}`,
    `#${ID}/`,
    `#${ID}/unknown`,
    `#${ID}/faq/99`,
    '#other/modal-2025-09',
    '#/route',
    '#!/x',
    '#%',
  ]) {
    it(`leaves everything alone where it names nothing: “${hash}”`, async () => {
      const page = await openAt(hash, below(one('trend-card')));
      await readyIn(page, 'trend-card');
      expect([page.place(), page.window.scrollY, current(page.document), opened(page.document)]).to.deep.equal([
        'body',
        0,
        [],
        [],
      ]);
    });
  }

  it('is answered once, by one of two cards', async () => {
    const page = await openAt(`#${ID}/faq/2`, one('trend-card') + one('trend-card'));
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'question 1', { what: 'the question' });
    expect(opened(page.document)).to.deep.equal(['question 1']);
    await frames(SOME, page.window);
    expect(opened(page.document)).to.deep.equal(['question 1']);
  });

  it('is not followed again by an element that comes later', async () => {
    const page = await openAt(`#${ID}/modal-2025-09`, one('trend-card'));
    await readyIn(page, 'trend-card');
    await until(() => page.place() === 'row 1', { what: 'the row' });
    page.window.scrollTo(0, 0);
    nth(deepQueryAll(page.document, '[data-row="1"]'), 0).blur();
    const later = page.document.createElement('evidence-table');
    later.setAttribute('src', TREND);
    page.document.body.append(later);
    await readyIn(page, 'evidence-table');
    expect([page.place(), page.window.scrollY]).to.deep.equal(['body', 0]);
  });

  it('stays the page’s, where that has a base', async () => {
    const page = await openAt('', `<trend-card src="${location.origin}${TREND}"></trend-card>`, {
      head: '<base href="https://example.com/elsewhere/" />',
    });
    await readyIn(page, 'trend-card');
    const before = page.window.location.href;
    nth(deepQueryAll(page.document, '[data-row="1"] a[part~=link]'), 0).click();
    await until(() => page.place() === 'row 1', { what: 'the row' });
    expect(page.window.location.href).to.equal(`${before}#${ID}/modal-2025-09`);
  });
});
