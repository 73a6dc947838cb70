import { expect } from 'chai';
import {
  deepGet,
  deepQuery,
  deepQueryAll,
  describedBy,
  describeWithFixtures,
  fault,
  mount,
  origins,
  until,
} from '../harness.js';
import { type Frame, openFrame, settledIn } from '../support/frame.js';
import {
  ARABIC,
  fetchDocument,
  MINIMAL,
  shadowOf,
  show,
  showDocument,
  TREND,
  whenDrawn,
  whenState,
} from '../support/trends.js';

describeWithFixtures('languages', () => {
  /** The text of the first element below `root` that matches. */
  const textOf = (root: ParentNode, selector: string): string => deepGet(root, selector).textContent.trim();

  const headingOf = (root: Element): string => textOf(shadowOf(root), '[part~=timeline] [part~=heading]');

  const says = (root: Element, heading: string): Promise<unknown> =>
    until(() => headingOf(root) === heading, { what: `the heading “${heading}”` });

  /** The reference trend, as if it were written in another language. */
  const trendIn = async (lang: string | undefined): Promise<object> => ({ ...(await fetchDocument(TREND)), lang });

  describe('the widget’s own words', () => {
    it('are in the language of the trend, wherever it stands', async () => {
      const card = await whenDrawn(await show(`<trend-card src="${ARABIC}"></trend-card>`));
      await says(card, 'الأدلة عبر الزمن');
      const base = shadowOf(card);
      expect(textOf(base, '[part~=badge]')).to.equal('محدَّث');
      expect(textOf(base, '[part~=guidance] [part~=heading]')).to.equal('للمشترين');
      expect(deepGet(base, '[part~=legend]').textContent).to.match(/أدلة مؤيدة|دليلًا مؤيدًا/);
    });

    it('name what assistive technology reads', async () => {
      const card = await whenDrawn(await show(`<trend-card src="${ARABIC}"></trend-card>`));
      await says(card, 'الأدلة عبر الزمن');
      const { evidence } = await fetchDocument(ARABIC);
      const points = deepQueryAll<SVGElement>(card, '[data-point]').map(
        (point) => [point.getAttribute('aria-label') ?? '', describedBy(point)] as const,
      );
      for (const { company, stance, text } of evidence) {
        const verb = stance === 'supports' ? 'يدعم' : 'يعارض';
        const found = points.some(
          ([name, description]) =>
            name.startsWith(`${company}، `) && name.endsWith(`، ${verb}`) && description === text,
        );
        expect(found, company).to.equal(true);
      }
      expect(deepGet(card, '[part~=chart]').getAttribute('aria-label')).to.equal('الأدلة عبر الزمن');
      expect(deepGet(card, '[part~=legend]').textContent).to.match(/، من .* إلى .*: .* و.*\.$/);
      expect(
        [...deepGet(card, '[part~=chart]').querySelectorAll('.side')].map(({ textContent }) => textContent),
      ).to.have.members(['يدعم', 'يعارض']);
      expect(deepGet(card, '[part~=evidence] table').getAttribute('aria-label')).to.match(
        /^الأدلة المؤيدة، [\d٠-٩]+ أدلة، قابل للفرز$/,
      );
    });

    it('follow each trend’s own language, beside each other and after a change', async () => {
      const [japanese, german] = [await showDocument(await trendIn('ja')), await showDocument(await trendIn('de-AT'))];
      await says(japanese, '根拠の推移');
      await says(german, 'Die Belege im Zeitverlauf');
      Object.assign(german, { trend: await trendIn('zh-TW') });
      await says(german, '證據時間軸');
      expect(headingOf(japanese)).to.equal('根拠の推移');
      Object.assign(german, { trend: await trendIn('en-GB') });
      await says(german, 'Evidence over time');
      Object.assign(german, { trend: await trendIn('ja') });
      await says(german, '根拠の推移');
    });

    for (const lang of ['mt', 'hi-Latn', undefined])
      it(`are English for a trend in ${lang ?? 'no language'}, never keys`, async () => {
        const card = await showDocument(await trendIn(lang));
        expect(headingOf(card)).to.equal('Evidence over time');
      });

    it('are in the page’s language while there is no trend to tell its own', async () => {
      const page = await mount(`<div lang="ja"><trend-card src="${fault('status/404')}"></trend-card></div>`);
      const card = await whenState(deepGet<HTMLElementTagNameMap['trend-card']>(page, 'trend-card'), 'error');
      await until(() => textOf(shadowOf(card), '[part~=error] b') === 'このトレンドを表示できません。', {
        what: 'the words',
      });
      expect(textOf(shadowOf(card), '[part~=retry]')).to.equal('再試行');
    });

    it('reach the elements alone', async () => {
      const page = await mount(
        `<trend-provider src="${ARABIC}"><trend-faq></trend-faq><trend-stats></trend-stats></trend-provider>`,
      );
      await until(() => deepQuery(page, '[part~=faq] [part~=heading]')?.textContent === 'أسئلة وأجوبة', {
        what: 'the words',
      });
      await until(() => deepQuery(page, '[part~=stat-count]')?.textContent.includes(' من '), { what: 'the words' });
    });
  });

  /** The files of languages that a page asked for. */
  const languagesIn = (frame: Frame): string[] =>
    frame.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.includes('/strings/'));

  const card = (src: string): string => `<trend-card src="${src}"></trend-card>`;

  const heading = (element: Element): string | undefined =>
    deepQuery(shadowOf(element), '[part~=timeline] [part~=heading]')?.textContent.trim();

  const KINDS = [
    {
      what: 'the module',
      tag: (src: string) => `<script type="module" src="${src}trend-embed.js"></script>`,
      file: 'ar.js',
    },
    {
      what: 'the classic script',
      tag: (src: string) => `<script defer src="${src}trend-embed.iife.js"></script>`,
      file: 'ar.iife.js',
    },
  ];

  for (const { what, tag, file } of KINDS) {
    describe(`the words for ${what}`, () => {
      it('come from beside it, once, and leave nothing behind', async () => {
        const frame = await openFrame(card(ARABIC) + card(ARABIC), tag('/dist/'));
        const first = await settledIn(frame, 'trend-card');
        await until(() => heading(first) === 'الأدلة عبر الزمن', { what: 'the words' });
        await until(() => languagesIn(frame).length > 0, { what: 'the request' });
        expect(languagesIn(frame)).to.deep.equal([`/dist/strings/${file}`]);
        expect(frame.document.querySelectorAll('script[src*=strings]').length).to.equal(0);
        expect(frame.faults).to.deep.equal([]);
      });

      it('are not asked for in English', async () => {
        const frame = await openFrame(card(TREND) + card(MINIMAL), tag('/dist/'));
        expect(heading(await settledIn(frame, 'trend-card'))).to.equal('Evidence over time');
        await settledIn(frame, 'trend-card:last-of-type');
        expect(languagesIn(frame)).to.deep.equal([]);
        expect(frame.faults).to.deep.equal([]);
      });

      it('stay English where their file is missing, and the trend waits for nothing', async () => {
        // No strings/ stands beside a script of this address.
        const address = fault('doc', { then: `/dist/trend-embed${file.slice(2)}` });
        const script = tag('').replace(/src="[^"]*"/, `src="${address}"`);
        const recorder = '<script>window.warned = []; console.warn = (text) => warned.push(text);</script>';
        const frame = await openFrame(card(ARABIC).repeat(2), recorder + script);
        const shown = await settledIn(frame, 'trend-card');
        await until(() => languagesIn(frame).length > 0, { what: 'the request' });
        const { warned } = frame.window as unknown as { warned: string[] };
        const words = () => warned.filter((line) => line.includes('messages'));
        await until(() => words().length > 0, { what: 'the line for the page’s author' });
        expect(words()).to.deep.equal([
          'trend-embed: the messages in ar could not be loaded: put the folder strings/ beside the script.',
        ]);
        expect(heading(shown)).to.equal('Evidence over time');
        expect(deepGet(shadowOf(shown), '[part~=title]').textContent).to.include('التحلية');
        // Nobody can keep a browser from telling of a missing script; nothing of ours is thrown.
        expect(frame.faults.filter((told) => !/error of <script|strings|reader/.test(told))).to.deep.equal([]);
      });

      it('come where Trusted Types are required', async () => {
        const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`;
        const frame = await openFrame(card(ARABIC), policy + tag('/dist/'));
        const shown = await settledIn(frame, 'trend-card');
        await until(() => heading(shown) === 'الأدلة عبر الزمن', { what: 'the words' });
        expect(frame.faults).to.deep.equal([]);
      });
    });
  }

  describe('the words for the classic script', () => {
    it('come from a server without CORS headers, as the script itself', async () => {
      const { closed } = await origins();
      const frame = await openFrame(card(ARABIC), `<script defer src="${closed}/dist/trend-embed.iife.js"></script>`);
      const shown = await settledIn(frame, 'trend-card');
      await until(() => heading(shown) === 'الأدلة عبر الزمن', { what: 'the words' });
      expect(frame.faults).to.deep.equal([]);
    });

    it('come where scripts are let in by a nonce', async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-abc'">`;
      const script = `<script nonce="abc" defer src="/dist/trend-embed.iife.js"></script>`;
      const frame = await openFrame(card(ARABIC), policy + script);
      const shown = await settledIn(frame, 'trend-card');
      await until(() => heading(shown) === 'الأدلة عبر الزمن', { what: 'the words' });
    });
  });
});
