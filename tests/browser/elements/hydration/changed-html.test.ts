import { expect } from 'chai';
import type { TrendCardElement } from '../../../../src/entries/elements/trend-card.js';
import { consoleSpy, deepGet, deepQuery, deepQueryAll, frames, mount, nextEvent, until } from '../../harness.js';
import { TRANSLATORS } from '../../support/foreign-scripts.js';
import { openFrame, settledIn } from '../../support/frame.js';
import { parsed, servedDocument, servedHtml } from '../../support/served.js';
import { fetchDocument, recordEvents, shadowOf, showDocument, TREND, whenState } from '../../support/trends.js';

const wordsOf = (element: Element): string =>
  (shadowOf(element).querySelector('[part=base]')?.textContent ?? '').replace(/\s+/g, '');

const MAIL = 'Write to help@acme.example by Friday.';

const NO_STYLE = `<meta http-equiv="content-security-policy" content="style-src 'self'">`;

/** A card whose HTML another script has changed before ours came. */
async function changedBefore(html: string, change: (root: Element) => void): Promise<TrendCardElement> {
  const container = await mount('<div></div>');
  const elsewhere = document.implementation.createHTMLDocument().createElement('div');
  elsewhere.setHTMLUnsafe(html);
  change(elsewhere);
  container.append(elsewhere);
  return whenState(deepGet<TrendCardElement>(container, 'trend-card'));
}

const answersOf = (root: ParentNode): boolean[] =>
  deepQueryAll(root, '[part=answer]').map(
    (answer) => answer.getBoundingClientRect().height > 0 && answer.firstElementChild?.checkVisibility() === true,
  );

describe('HTML from a server that was changed on its way', () => {
  it('says a sentence once whose address was hidden', async () => {
    const spy = consoleSpy();
    const trend = { ...(await fetchDocument(TREND)), bottomLine: MAIL, quickAnswer: MAIL };
    const html = (await servedDocument(trend)).replaceAll(
      /help@acme\.example(?=[^"]*<)/g,
      '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="5b3f">[email&#160;protected]</a>',
    );
    const card = await changedBefore(
      html.replace(/(<script type="application\/json">).*?(<\/script>)/, `$1${JSON.stringify(trend)}$2`),
      (root) => expect(deepQueryAll(root, '.__cf_email__').length).to.equal(2),
    );
    expect(deepGet(card, '[part=quick-answer] p').textContent).to.equal(MAIL);
    expect(wordsOf(card).split(MAIL.replace(/\s/g, '')).length).to.equal(3);
    await spy.expectSilence();
  });

  for (const [way, translate] of Object.entries(TRANSLATORS))
    it(`says what its document says, though a script came first that ${way}`, async () => {
      const spy = consoleSpy();
      const card = await changedBefore(await servedHtml('meter-tracks-buyer'), translate);
      const fresh = await showDocument(await fetchDocument(TREND));
      for (const part of [
        'meta',
        'title',
        'quick-answer',
        'stats',
        'evidence',
        'counterexamples',
        'caption',
        'faq',
        'footer',
      ])
        expect(deepGet(card, `[part=${part}]`).textContent.replace(/[\s»·]/g, ''), part).to.equal(
          deepGet(fresh, `[part=${part}]`).textContent.replace(/[\s»·]/g, ''),
        );
      await spy.expectSilence();
    });

  for (const [what, change] of [
    ['put its own element before each', (control: Element) => control.before(document.createElement('pass-word'))],
    ['took each away', (control: Element) => control.remove()],
  ] as const)
    it(`works though a script came first that ${what} of its controls`, async () => {
      const spy = consoleSpy();
      const card = await changedBefore(await servedHtml('meter-tracks-buyer'), (root) =>
        deepQueryAll(root, 'button, input').forEach(change),
      );
      const fresh = await showDocument(await fetchDocument(TREND));
      expect(wordsOf(card)).to.equal(wordsOf(fresh));
      expect(deepQueryAll(card, 'button').length).to.equal(deepQueryAll(fresh, 'button').length);
      for (const foreign of deepQueryAll(card, 'pass-word')) expect(foreign.hasAttributes()).to.equal(false);
      deepGet(card, '[part=question] button').click();
      await card.updateComplete;
      expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
      await spy.expectSilence();
    });

  for (const [what, change] of [
    ['comments', (html: string) => html.replace(/<!--.*?-->/gs, '')],
    ['white space', (html: string) => html.replace(/>\s+</g, '><').replace(/\s+/g, ' ')],
  ] as const)
    it(`is whole though it lost its ${what}`, async () => {
      const spy = consoleSpy();
      const { card } = await parsed(change(await servedHtml('meter-tracks-buyer')));
      await whenState(card);
      const fresh = await showDocument(await fetchDocument(TREND));
      expect(wordsOf(card)).to.equal(wordsOf(fresh));
      deepGet(card, '[part=question] button').click();
      await card.updateComplete;
      expect(deepGet(card, '[part=answer]').hidden).to.equal(false);
      await spy.expectSilence();
    });

  it('stays where its document lost a quote: one event, nothing thrown, all answers open', async () => {
    const spy = consoleSpy();
    const errors = recordEvents('trend-error');
    const html = await servedHtml('meter-tracks-buyer');
    const { card } = await parsed(html.replace('"title":', 'title":'));
    if (errors.length === 0) await nextEvent(card, 'trend-error');
    expect(errors.map(({ detail: { code } }) => code)).to.deep.equal(['not-json']);
    expect(card.state).to.equal('error');
    expect(deepGet(card, '[part=title]').textContent).to.include('The meter follows the buyer');
    expect(answersOf(card)).not.to.include(false);
    // In another place it is the same card.
    card.parentElement?.append(card);
    await card.updateComplete;
    await frames(2);
    expect(errors.length).to.equal(1);
    await spy.expectSilence();
  });

  it('has its style where a policy refuses that of the server', async () => {
    const frame = await openFrame(await servedHtml('meter-tracks-buyer'), NO_STYLE);
    // A frame's markup makes a shadow root, as a page's does.
    const before = deepGet(frame.document.body, '[part=card]');
    expect(frame.window.getComputedStyle(before).display).to.equal('block');
    await frame.run('/src/entries/elements/trend-card.ts', 'module');
    const card = await settledIn(frame, 'trend-card');
    expect(frame.window.getComputedStyle(deepGet(card, '[part=card]')).display).to.equal('grid');
    expect(deepGet(card, '[part=card]')).to.equal(before);
  });
});

describe('HTML from a server that no script has taken over', () => {
  const page = async (options: Record<string, string>): Promise<Document> => {
    const frame = await openFrame(await servedHtml('meter-tracks-buyer', options));
    return frame.document;
  };

  it('has its answers open, and no dead controls, where no script is on its way', async () => {
    const { body } = await page({ page: 'true' });
    expect(answersOf(body)).not.to.include(false);
    for (const selector of ['.tools', '[part=pictures]', '[part=zoom]'])
      for (const control of deepQueryAll(body, selector)) expect(control.checkVisibility()).to.equal(false);
  });

  it('opens an answer while its question has the focus', async function () {
    const { body } = await page({});
    expect(answersOf(body)).not.to.include(true);
    const button = deepGet(body, '[part=question] button');
    button.focus();
    // WebKit shows no focus in a frame that its window has not focused.
    if (!button.matches(':focus')) this.skip();
    expect(answersOf(body).indexOf(true)).to.equal(0);
    expect(answersOf(body).filter(Boolean).length).to.equal(1);
  });

  it('opens all answers after a while', async () => {
    const { body } = await page({});
    expect(answersOf(body)).not.to.include(true);
    for (const element of deepQueryAll(body, '[part=answer]'))
      for (const animation of element.getAnimations()) animation.finish();
    expect(answersOf(body)).not.to.include(false);
  });

  it('has its controls, and its answers closed, once it is taken over', async () => {
    const frame = await openFrame(await servedHtml('long', { page: 'true' }));
    await frame.run('/src/entries/elements/trend-card.ts', 'module');
    const card = await settledIn(frame, 'trend-card');
    expect(answersOf(card)).not.to.include(true);
    await until(() => deepGet(card, 'input[type=search]').checkVisibility({ visibilityProperty: true }), {
      what: 'the filter to be seen',
    });
    expect(deepQuery(card, '[part=take-along]')?.checkVisibility()).to.equal(true);
  });
});
