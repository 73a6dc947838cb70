// One look at every feature, for the engines in which `npm test` runs nothing else. A suite bears the name of the folder
// whose tests say the rest; tests/unit/structure.test.ts holds that none is missing.

import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { TrendConsumer } from '../../src/entries/context.js';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  fault,
  mount,
  nextEvent,
  press,
  uniqueKey,
  until,
} from './harness.js';
import { EmbedFrame, embedUrl } from './support/embed-frame.js';
import { place, point } from './support/evidence.js';
import { openFrame, settledIn } from './support/frame.js';
import { click } from './support/mouse.js';
import { downloads, parsed, save } from './support/pictures.js';
import { button, filter, row, rowsOf, statusOf } from './support/rows.js';
import { nodesOf, takenOver } from './support/served.js';
import { stretchOf, timelineOf, timelineWith } from './support/timelines.js';
import {
  ARABIC,
  fetchDocument,
  LONG,
  MINIMAL,
  nth,
  SECTION_ELEMENTS,
  shadowOf,
  show,
  showDocument,
  TREND,
  trendWith,
  whenDrawn,
  whenState,
} from './support/trends.js';
import { monthly, use } from './support/zoom.js';

const textOf = (root: ParentNode, selector: string): string => deepGet(root, selector).textContent.trim();

describe('document', () => {
  it('is untrusted: markup in it is text', async () => {
    const markup = '<img src=x onerror="document.title = 1">';
    const card = await showDocument(await trendWith('title', markup));
    expect([textOf(card, '[part~=title]'), deepQueryAll(card, 'img')]).to.deep.equal([markup, []]);
  });
});

describe('context', () => {
  it('gives an element of the page’s own the trend of the provider around it', async () => {
    const provider = await show(`<trend-provider src="${TREND}"><p></p></trend-provider>`);
    const host = Object.assign(deepGet(provider, 'p'), {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    const consumer = new TrendConsumer(host);
    consumer.hostConnected();
    expect([consumer.state, consumer.trend?.id]).to.deep.equal(['ready', provider.trend?.id]);
    consumer.hostDisconnected();
    expect(consumer.state).to.equal('empty');
  });
});

describe('elements', () => {
  for (const tag of ['trend-card', ...SECTION_ELEMENTS])
    it(`show a trend without a complaint: <${tag}>`, async () => {
      const spy = consoleSpy();
      const element = await show(`<${tag} src="${TREND}"></${tag}>`);
      expect(shadowOf(element).textContent.trim()).to.have.length.above(20);
      await spy.expectSilence();
    });

  it('are accessible', async () => {
    await axe(await show(`<trend-faq src="${TREND}"></trend-faq>`));
  });

  it('get their trend from a provider', async () => {
    const provider = await show(`<trend-provider src="${TREND}"><trend-header></trend-header></trend-provider>`);
    const header = await whenState(deepGet<TrendElement>(provider, 'trend-header'));
    expect(textOf(shadowOf(header), '[part~=title]')).to.include('The meter follows the buyer');
  });
});

describe('elements/base', () => {
  it('take a trend by property, and give it back', async () => {
    const header = await whenState(
      await mount<TrendElement>('<trend-header></trend-header>', await fetchDocument(TREND)),
    );
    expect(header.trend?.id).to.equal('meter-tracks-buyer');
  });
});

describe('elements/trend-card', () => {
  it('shows the sections that are asked for, in the order of the page', async () => {
    const card = await show(`<trend-card sections="faq header" src="${TREND}"></trend-card>`);
    expect(deepQueryAll(card, '[part~=section]').length + deepQueryAll(card, '[part~=question]').length).to.be.above(2);
    expect(deepQueryAll(card, '[part~=chart]')).to.have.length(0);
  });
});

describe('elements/hydration', () => {
  it('keeps the nodes that a server sent', async () => {
    const spy = consoleSpy();
    const { card, nodes } = await takenOver('meter-tracks-buyer');
    const now = new Set(nodesOf(shadowOf(card)));
    expect(nodes.length).to.be.above(100);
    expect(nodes.filter((node) => !now.has(node))).to.deep.equal([]);
    await spy.expectSilence();
  });
});

describe('loading', () => {
  it('tries again after a server’s error, and tells a failure', async () => {
    await show(`<trend-card src="${fault('status/500', { key: uniqueKey(), times: 1, then: MINIMAL })}"></trend-card>`);
    const card = await show('<trend-card src="/no-such-file.json"><p>Fallback</p></trend-card>', 'error');
    expect([card.error?.code, deepGet(card, 'p').checkVisibility()]).to.deep.equal(['http', true]);
  });

  it('shows a kept copy where the document cannot be had', async () => {
    const src = fault('status/200', { key: uniqueKey(), times: 1, body: MINIMAL, then: '/no-such-file.json' });
    const markup = `<trend-card keep src="${src}"></trend-card>`;
    try {
      const first = await show(markup);
      await until(() => caches.has('trend-embed'), { what: 'a copy to be kept' });
      first.remove();
      // The store is forgotten a microtask later.
      await Promise.resolve();
      const second = await show(markup);
      await until(() => deepQuery(second, '[part=kept]'), { what: 'the note on the copy' });
    } finally {
      await caches.delete('trend-embed');
    }
  });
});

describe('themes', () => {
  it('colour a card', async () => {
    const card = await show(`<trend-card theme="dark" src="${TREND}"></trend-card>`);
    const { backgroundColor } = getComputedStyle(deepGet(card, '[part~=base]'));
    expect(Number(/\d+/.exec(backgroundColor)?.[0])).to.be.below(128);
  });
});

describe('messages', () => {
  it('are in the language of the trend', async () => {
    const card = await show(`<trend-card src="${ARABIC}"></trend-card>`);
    await until(() => textOf(card, '[part~=timeline] [part~=heading]') === 'الأدلة عبر الزمن', {
      what: 'Arabic words',
    });
  });
});

describe('sections/evidence', () => {
  it('is filtered and sorted', async () => {
    const table = await show(`<evidence-table src="${LONG}"></evidence-table>`);
    const before = statusOf(table);
    await filter(table, nth((await fetchDocument(LONG)).evidence, 0).company);
    expect(statusOf(table)).not.to.equal(before);
    await filter(table, '');
    const rows = rowsOf(table);
    button(table, 'Company').click();
    await table.updateComplete;
    expect(rowsOf(table)).not.to.deep.equal(rows);
  });
});

describe('sections/timeline', () => {
  it('goes from a point to its detail and its row, by the keys', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    point(card, 0).focus();
    await until(() => deepGet(card, '[part~=detail]').matches(':popover-open'), { what: 'the detail' });
    await press('ArrowRight');
    expect(place()).to.match(/^point (?!0$)/);
    await press('Enter');
    await until(() => place().startsWith('row'), { what: 'the focus to be on a row' });
  });

  it('draws a piece for each piece of evidence, and looks closer', async () => {
    expect(deepQueryAll(await timelineOf(60), '[data-point]')).to.have.length(60);
    const timeline = await timelineWith(monthly());
    await use(timeline, 'Zoom in');
    expect(stretchOf(timeline)).to.have.keys('start', 'end');
  });
});

describe('sections/meters', () => {
  it('fill to the shares', async () => {
    const meters = await show(`<trend-meters src="${TREND}"></trend-meters>`);
    meters.scrollIntoView();
    const bars = deepQueryAll(meters, '[part~=meter]');
    expect(bars).to.have.length.above(0);
    expect(bars.every((bar) => bar.getBoundingClientRect().width > 0)).to.equal(true);
  });
});

describe('sections/balance', () => {
  it('stays where only the support is asked for: every challenge, and the counts of both sides', async () => {
    const card = await show(`<trend-card sections="evidence" src="${TREND}"></trend-card>`);
    const { evidence } = await fetchDocument(TREND);
    const challenges = evidence.filter(({ stance }) => stance === 'challenges');
    const text = textOf(card, '.balance').replace(/\s+/g, ' ');
    expect(text).to.include(`${challenges.length} counterexamples`);
    for (const { company } of challenges) expect(text).to.include(company);
  });
});

describe('sections/faq', () => {
  it('opens an answer by a click and by a key', async () => {
    const faq = await show(`<trend-faq src="${TREND}"></trend-faq>`);
    const questions = deepQueryAll(faq, '[part~=question] button');
    await click(nth(questions, 0));
    nth(questions, 1).focus();
    await press('Enter');
    await faq.updateComplete;
    expect(questions.slice(0, 3).map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal(['true', 'true', 'false']);
    expect(deepActiveElement()).to.equal(questions[1]);
  });
});

describe('sections/pictures', () => {
  it('are saved', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    const taken = downloads();
    try {
      await save(card, 'timeline', 'Slide SVG');
      const svg = parsed(new TextDecoder().decode((await nth(taken.files, 0)).bytes));
      expect(svg.querySelector('title')?.textContent).to.include('The meter follows the buyer');
    } finally {
      taken.end();
    }
  });
});

describe('sections/glossary', () => {
  it('explains a term', async () => {
    const element = await mount('<trend-header></trend-header>', {
      version: 1,
      id: 'a',
      title: 'A',
      quickAnswer: 'A meter.',
      glossary: [{ term: 'meter', meaning: 'What counts.' }],
    });
    const term = await until(() => deepQuery(element, '[part=term] button'), { what: 'the term' });
    if (term) await click(term);
    expect(deepGet(element, '[part=meaning]:popover-open').textContent).to.equal('What counts.');
  });
});

describe('sections/behaviours', () => {
  it('follow a link to a piece of evidence', async () => {
    const card = await whenDrawn(await show(`<trend-card src="${TREND}"></trend-card>`));
    const changed = nextEvent(window, 'hashchange');
    const link = nth(deepQueryAll<HTMLAnchorElement>(row(card, 3), 'a[href*="#"]'), 0);
    location.hash = link.hash;
    await changed;
    await until(() => row(card, 3).ariaCurrent === 'true', { what: 'the row to be current' });
  });

  it('make a CSV file', async () => {
    const table = await show(`<evidence-table src="${TREND}"></evidence-table>`);
    const taken = downloads();
    button(table, 'Download CSV').click();
    taken.end();
    expect((await nth(taken.files, 0)).name).to.equal('meter-tracks-buyer.csv');
  });
});

describe('sections', () => {
  it('are the same alone and in a card', async () => {
    const [card, faq] = [
      await show(`<trend-card src="${TREND}"></trend-card>`),
      await show(`<trend-faq src="${TREND}"></trend-faq>`),
    ];
    const [inCard, alone] = [card, faq].map((element) => textOf(shadowOf(element), '[part~=faq]'));
    expect(alone).to.equal(inCard);
  });
});

describe('elements/background', () => {
  it('gives a light ink on a dark gradient', async () => {
    const page = await mount(
      `<div style="background: linear-gradient(#000, #113)"><trend-card src="${TREND}"></trend-card></div>`,
    );
    const card = await whenDrawn(deepGet<TrendElement>(page, 'trend-card'));
    expect(Number(/\d+(\.\d+)?/.exec(getComputedStyle(deepGet(card, '[part~=title]')).color)?.[0])).to.be.greaterThan(
      0.9,
    );
  });
});

describe('embed', () => {
  it('tells the height of its content', async () => {
    const frame = new EmbedFrame(embedUrl({ src: new URL(TREND, location.href).href }));
    expect(await frame.height('a height', (height) => height > 500)).to.be.above(500);
  });
});

describe('studio', () => {
  it('shows the card of a text in a frame, in its theme', async () => {
    await import('../../src/studio/preview/studio-preview.js');
    const { card, mountPane, TREND: trend } = await import('./studio/mount-pane.js');
    const { pane, studio } = await mountPane('studio-preview');
    const element = await card(pane, trend.title);
    studio.settings.theme = { ready: '', brand: '', variables: { '--trend-ink': 'navy' } };
    await until(() => getComputedStyle(element).getPropertyValue('--trend-ink').trim() === 'navy', {
      what: 'the theme',
    });
  });
});

describe('entries', () => {
  for (const [name, type] of [
    ['trend-embed.js', 'module'],
    ['trend-embed.iife.js', 'classic'],
  ] as const)
    it(`are one file for a page: ${name}`, async () => {
      const frame = await openFrame(`<trend-card src="${TREND}"></trend-card>`);
      await frame.run(`/dist/${name}`, type);
      const card = await settledIn(frame, 'trend-card');
      expect(textOf(shadowOf(card), '[part~=title]')).to.include('The meter follows the buyer');
      expect(frame.faults).to.deep.equal([]);
    });
});
