import { expect } from 'chai';
import fc from 'fast-check';
import { parse, type TrendDocument } from '../../../../src/document/index.js';
import { svgText } from '../../../../src/layout/picture/drawing.js';
import { PICTURE_SIZES, type PictureSize } from '../../../../src/layout/picture/picture-frame.js';
import { drawPicture, type PictureKind, pngOf } from '../../../../src/sections/pictures/draw-picture.js';
import { attackAddresses, attackDocument, attackTexts, COLLECTIONS } from '../../../fixtures/attacks.js';
import {
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  mount,
  press,
  until,
} from '../../harness.js';
import { downloads, parsed, pictures, said, save } from '../../support/pictures.js';
import { showIn, trendOf } from '../../support/rows.js';
import { ARABIC, fetchDocument, LONG, nth, show, TREND, YEARS } from '../../support/trends.js';

describeWithFixtures('pictures', () => {
  const KINDS = ['timeline', 'meters'] as const;
  const SIZES = ['slide', 'card'] as const;

  let taken: ReturnType<typeof downloads>;
  beforeEach(() => (taken = downloads()));
  afterEach(() => taken.end());

  function draw(trend: TrendDocument, kind: PictureKind, size: PictureSize): string {
    const lang = trend.lang ?? 'en';
    const view = {
      trend,
      lang,
      messages: <T>(english: T) => english,
      level: 2 as const,
      direction: lang === 'ar' ? ('rtl' as const) : ('ltr' as const),
      selected: undefined,
      timeRange: undefined,
      alone: true,
      page: '',
      href: (url: string) => url,
    };
    return drawPicture(view, kind, size, document.body);
  }

  describe('a picture', () => {
    for (const [tag, kind] of [
      ['evidence-timeline', 'timeline'],
      ['trend-meters', 'meters'],
      ['trend-card', 'timeline'],
      ['trend-card', 'meters'],
    ] as const) {
      for (const [text, size] of [
        ['Slide', 'slide'],
        ['Social card', 'card'],
      ] as const) {
        const [width, height] = PICTURE_SIZES[size];

        it(`of the ${kind} in ${tag} is saved as SVG, ${width} × ${height}, with all that it has to tell`, async () => {
          const spy = consoleSpy();
          const element = await show(`<${tag} src="${TREND}"></${tag}>`);
          const name = `meter-tracks-buyer-${kind}-${size}.svg`;
          expect(await save(element, kind, `${text} SVG`)).to.equal(`${name} saved`);
          const file = await nth(taken.files, 0);
          expect([file.name, file.type]).to.deep.equal([name, 'image/svg+xml']);
          const svg = parsed(new TextDecoder().decode(file.bytes)).documentElement;
          expect(['width', 'height', 'viewBox'].map((key) => svg.getAttribute(key))).to.deep.equal([
            `${width}`,
            `${height}`,
            `0 0 ${width} ${height}`,
          ]);
          const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
          expect(texts.join(' ')).to.include('The meter follows the buyer: usage pricing for developers, commitments');
          for (const told of [
            '8 supporting',
            '3 counterexamples',
            'Meterwork Research · as of June 2026',
            'https://example.com/trends/meter-tracks-buyer',
          ])
            expect(texts).to.include(told);
          expect(texts).to.include(kind === 'timeline' ? 'DeepSeek' : '90%');
          await spy.expectSilence();
        });

        it(`of the ${kind} in ${tag} is saved as PNG, ${width} × ${height}, as it is drawn`, async () => {
          const element = await show(`<${tag} src="${TREND}"></${tag}>`);
          const name = `meter-tracks-buyer-${kind}-${size}.png`;
          expect(await save(element, kind, `${text} PNG`)).to.equal(`${name} saved`);
          const file = await nth(taken.files, 0);
          expect([file.name, file.type]).to.deep.equal([name, 'image/png']);
          const image = await createImageBitmap(new Blob([file.bytes]));
          expect([image.width, image.height]).to.deep.equal([width, height]);
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0);
          const { data = [] } = context?.getImageData(0, 0, width, height) ?? {};
          const colours = new Set<number>();
          for (let i = 0; i < data.length; i += 4)
            colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
          // On white, opaque, with ink and support in it.
          expect(data[3]).to.equal(255);
          for (const colour of [0xffffff, 0x15181e, 0x006272]) expect(colours.has(colour)).to.equal(true);
        });
      }
    }

    it('is there for the keyboard, and what is said of it is read aloud', async () => {
      const element = await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`);
      const details = pictures(element, 'timeline');
      const summary = deepGet(details, 'summary');
      expect(summary.textContent.trim()).to.equal('Save as a picture');
      summary.focus();
      await press('Enter');
      await until(() => deepQuery(details, 'button'), { what: 'the choice to open' });
      await press('Tab');
      expect(deepActiveElement()?.textContent.trim()).to.equal('Slide PNG');
      await press('Tab');
      expect(deepActiveElement()?.textContent.trim()).to.equal('Slide SVG');
      await press('Enter');
      await until(() => said(details) === 'meter-tracks-buyer-timeline-slide.svg saved', { what: 'the word on it' });
      expect(deepActiveElement()?.textContent.trim()).to.equal('Slide SVG');
      expect(taken.files).to.have.length(1);
    });

    it('is told of no more when another trend comes', async () => {
      const element = await showIn('evidence-timeline', trendOf(1));
      await save(element, 'timeline', 'Slide SVG');
      element.trend = trendOf(2);
      await until(() => deepQueryAll(element, '[data-point]').length === 2, { what: 'the other trend' });
      expect(said(pictures(element, 'timeline'))).to.equal('');
    });

    it('is asked for by targets that a finger can hit', async () => {
      const element = await show(`<trend-card style="width: 280px" src="${TREND}"></trend-card>`);
      const details = pictures(element, 'meters');
      details.open = true;
      await until(() => deepQuery(details, 'button'), { what: 'the choice to open' });
      const targets = [deepGet(details, 'summary'), ...deepQueryAll(details, 'button')];
      for (const target of targets) expect(target.getBoundingClientRect().height).to.be.at.least(24);
    });

    it('is mirrored from right to left; an address is not', async () => {
      const element = await show(`<trend-card src="${ARABIC}"></trend-card>`);
      const slide = 'شريحة عرض SVG';
      await save(element, 'timeline', slide);
      const svg = parsed(new TextDecoder().decode((await nth(taken.files, 0)).bytes)).documentElement;
      expect([svg.getAttribute('direction'), svg.getAttribute('lang')]).to.deep.equal(['rtl', 'ar']);
      // The first disc is that of the legend, at the right edge.
      expect(Number(svg.querySelector('circle')?.getAttribute('cx'))).to.be.above(1500);
      const address = nth(svg.querySelectorAll('text'), -1);
      expect(['direction', 'text-anchor'].map((key) => address.getAttribute(key))).to.deep.equal(['ltr', 'end']);
    });

    it('is of all the evidence, however close the reader looks', async () => {
      const element = await show(`<evidence-timeline src="${LONG}"></evidence-timeline>`);
      const zoomIn = await until(
        () => deepQueryAll(element, 'button').find(({ textContent }) => textContent.trim() === 'Zoom in'),
        { what: 'a button for looking closer' },
      );
      zoomIn?.click();
      await element.updateComplete;
      await save(element, 'timeline', 'Slide SVG');
      expect(new TextDecoder().decode((await nth(taken.files, 0)).bytes)).to.equal(
        draw(await fetchDocument(LONG), 'timeline', 'slide'),
      );
    });

    it('has the page’s address where the trend names none, and nothing of what is not known', async () => {
      const element = await showIn('evidence-timeline', trendOf(1));
      await save(element, 'timeline', 'Slide SVG');
      const texts = [...parsed(new TextDecoder().decode((await nth(taken.files, 0)).bytes)).querySelectorAll('text')];
      expect(texts.slice(-2).map(({ textContent }) => textContent)).to.deep.equal([
        'as of January 2010',
        location.href.replace(/#.*/, ''),
      ]);
    });

    it('tells the date whole, however long the publisher’s name is', async () => {
      const name = 'The Society for the Publication of Trends '.repeat(9);
      const trend = { ...(await fetchDocument(TREND)), publisher: { name } };
      for (const size of SIZES) {
        const texts = [...parsed(draw(trend, 'meters', size)).querySelectorAll('text')];
        expect(texts.at(-2)?.textContent).to.match(/^The Society .*… · as of June 2026$/);
      }
    });

    it('needs nothing from outside: no address but that of its own format', async () => {
      for (const kind of KINDS) {
        const svg = draw(await fetchDocument(TREND), kind, 'slide');
        const attributes = [...parsed(svg).querySelectorAll('*')].flatMap((element) => [...element.attributes]);
        const linking = attributes.filter(
          ({ name, value }) => /href|src|style|^on/i.test(name) || /url\(|:\/\//.test(value),
        );
        expect(linking.map(({ value }) => value)).to.deep.equal(['http://www.w3.org/2000/svg']);
      }
    });

    it('of ten thousand pieces is a small file, with both counts', async () => {
      const trend = trendOf(10_000, (i) => ({
        date: new Date(Date.UTC(2015, 0, 1) + i * 31_536_000).toISOString().slice(0, 10),
        stance: i % 10 ? 'supports' : 'challenges',
      }));
      const svg = draw(trend, 'timeline', 'card');
      expect(svg).to.include('9,000 supporting').and.to.include('1,000 counterexamples');
      expect(svg.length).to.be.below(100_000);
      const png = await pngOf(svg);
      expect(png?.type).to.equal('image/png');
    });
  });

  describe('the texts of a picture', () => {
    /** The boxes of all texts, as this engine sets them; of each only its middle: lines may reach into each other. */
    async function boxes(
      svg: string,
    ): Promise<{ text: string; left: number; right: number; top: number; bottom: number }[]> {
      const holder = await mount('<div></div>');
      const picture = document.importNode(parsed(svg).documentElement, true) as Element as SVGSVGElement;
      holder.append(picture);
      const { left, top } = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('text')]
        .filter(({ textContent }) => textContent.trim())
        .map((element) => {
          const box = element.getBoundingClientRect();
          const middle = (box.top + box.bottom) / 2 - top;
          const half = (box.bottom - box.top) * 0.28;
          return {
            text: element.textContent,
            left: box.left - left,
            right: box.right - left,
            top: middle - half,
            bottom: middle + half,
          };
        });
    }

    for (const url of [
      TREND,
      ARABIC,
      LONG,
      YEARS,
      '/demo/trends/hard-mixed-dates.json',
      '/demo/trends/hard-one-day.json',
    ]) {
      for (const size of SIZES) {
        it(`stay within it and clear of each other: ${url}, ${size}`, async () => {
          const trend = await fetchDocument(url);
          const [width, height] = PICTURE_SIZES[size];
          for (const kind of KINDS) {
            if (kind === 'meters' && !(trend as TrendDocument).diagram) continue;
            const all = await boxes(draw(trend, kind, size));
            for (const [i, a] of all.entries()) {
              expect(a.left, a.text).to.be.at.least(0);
              expect(a.right, a.text).to.be.at.most(width);
              expect(a.top, a.text).to.be.at.least(0);
              expect(a.bottom, a.text).to.be.at.most(height);
              for (const b of all.slice(i + 1)) {
                const apart =
                  a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
                expect(apart, `${a.text} | ${b.text}`).to.equal(true);
              }
            }
          }
        });
      }
    }
  });

  describe('hostile texts in a picture', () => {
    /** As XML has it: line ends are told apart no more, and what may not stand in it is a sign for that. */
    const asRead = (text: string) =>
      new TextDecoder()
        .decode(new TextEncoder().encode(text))
        .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replace(/\r\n?/g, '\n');

    it('are text, whatever they are made of', () => {
      // Half pairs and control characters too, which no XML may hold.
      const unit = fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.constantFrom(...Array.from('<>&"\']-!?;#x\r\n\t\0', (sign) => sign.charCodeAt(0))),
      );
      const text = fc.array(unit, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
      fc.assert(
        fc.property(text, text, (inside, value) => {
          const root = parsed(
            svgText(['svg', { xmlns: 'http://www.w3.org/2000/svg' }, ['text', { lang: value }, inside]]),
          ).documentElement;
          expect(root.childElementCount).to.equal(1);
          const [child] = root.children;
          expect(child?.textContent).to.equal(asRead(inside));
          expect(child?.attributes).to.have.length(1);
          expect(child?.childElementCount).to.equal(0);
        }),
        { numRuns: 300 },
      );
    });

    it('make no elements and no attributes that the reference trend has not', async () => {
      const read = async (path: string): Promise<string> => (await fetch(`/${path}`)).text();
      const texts = attackTexts(await read(COLLECTIONS.naughty), await read(COLLECTIONS.seeds));
      const addresses = attackAddresses(texts).filter((url) => parse({ version: 1, id: 'x', title: 'X', url }).ok);
      const names = (svg: string) =>
        [...parsed(svg).querySelectorAll('*')].flatMap(({ localName, attributes }) => [
          localName,
          ...[...attributes].map(({ name }) => `${localName} ${name}`),
        ]);
      const reference = await fetchDocument(TREND);
      const harmless = new Set(KINDS.flatMap((kind) => names(draw(reference, kind, 'slide'))));
      for (let from = 0; from < texts.length; from += 24) {
        const trend = attackDocument(texts.slice(from, from + 24), addresses.slice(from, from + 24)) as TrendDocument;
        for (const kind of KINDS) {
          const strange = names(draw(trend, kind, 'card')).filter((name) => !harmless.has(name));
          expect(strange).to.deep.equal([]);
        }
      }
    });
  });
});
