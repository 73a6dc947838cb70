import { expect } from 'chai';
import fc from 'fast-check';
import { parse, type TrendDocument } from '../../../../src/document/index.js';
import { svgText } from '../../../../src/layout/picture/drawing.js';
import { PICTURE_SIZES, type PictureSize } from '../../../../src/layout/picture/picture-frame.js';
import { drawPicture, type PictureKind, pngOf } from '../../../../src/sections/pictures/draw-picture.js';
import { logoIn } from '../../../../src/sections/pictures/house-style.js';
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

  /** Without what isolates its parts. */
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');

  let taken: ReturnType<typeof downloads>;
  beforeEach(() => (taken = downloads()));
  afterEach(() => taken.end());

  function viewOf(trend: TrendDocument) {
    const lang = trend.lang ?? 'en';
    return {
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
  }

  const draw = (trend: TrendDocument, kind: PictureKind, size: PictureSize) =>
    drawPicture(viewOf(trend), kind, size, document.body);

  const drawn = (...picture: Parameters<typeof draw>) => svgText(draw(...picture));

  it('have no empty status bar for a screen reader to come across, but a live region', async () => {
    const timeline = await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`);
    const details = pictures(timeline, 'timeline');
    details.open = true;
    await until(() => deepQuery(details, 'button'), { what: 'the buttons' });
    expect(deepQueryAll(details, '[role=status]')).to.have.length(0);
    expect(deepQueryAll(details, '[aria-live=polite]')).to.have.length(1);
  });

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
          const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => plain(textContent));
          expect(texts.join(' ')).to.include('The meter follows the buyer: usage pricing for developers, commitments');
          const marks = kind === 'timeline' ? ['● ', '◇ '] : ['', ''];
          for (const told of [
            kind === 'timeline' ? 'Evidence over time' : 'How it works',
            `11 pieces of evidence, March 2024 to May 2026: ${marks.join('8 supporting, ')}3 counterexamples.`,
            'Meterwork Research · as of June 2026 · example.com/trends/meter-tracks-buyer',
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
          // On white, opaque, with ink in it and the colours of its marks.
          expect(data[3]).to.equal(255);
          const colours_ = kind === 'timeline' ? [0x006272, 0x9f3501] : [0x15181e];
          for (const colour of [0xffffff, 0x15181e, ...colours_]) expect(colours.has(colour)).to.equal(true);
        });
      }
    }

    it('is there for the keyboard, and what is said of it is read aloud', async () => {
      const element = await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`);
      const details = pictures(element, 'timeline');
      const summary = deepGet(details, 'summary');
      expect(summary.textContent.trim()).to.equal('Save the timeline as a picture');
      summary.focus();
      await press('Enter');
      await until(() => deepQuery(details, 'button'), { what: 'the choice to open' });
      await press('Tab');
      expect(deepActiveElement()?.textContent.trim()).to.equal('Slide PNG');
      await press('Tab');
      expect(deepActiveElement()?.textContent.trim()).to.equal('Slide PNG 2×');
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
      const source = nth(svg.querySelectorAll('text'), -1);
      expect(Number(source.getAttribute('x'))).to.be.above(1500);
      // An isolate from left to right (UAX #9).
      expect(source.textContent).to.match(/\u2066example\.org\/[^\u2066-\u2069]*\u2069$/);
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
        svgText(drawPicture(viewOf(await fetchDocument(LONG)), 'timeline', 'slide', element)),
      );
    });

    it('has the page’s address where the trend names none, and nothing of what is not known', async () => {
      const element = await showIn('evidence-timeline', trendOf(1));
      await save(element, 'timeline', 'Slide SVG');
      const texts = [...parsed(new TextDecoder().decode((await nth(taken.files, 0)).bytes)).querySelectorAll('text')];
      const address = location.href.replace(/#.*/, '').replace(/^https?:\/\//, '');
      // Long addresses are cut, dates are not.
      const [from, asOf] = plain(nth(texts, -1).textContent).split(' · ');
      expect([address.startsWith((from ?? '?').replace(/…$/, '')), asOf]).to.deep.equal([true, 'as of January 2010']);
    });

    it('tells the date whole, however long the publisher’s name is', async () => {
      const name = 'The Society for the Publication of Trends '.repeat(9);
      const trend = { ...(await fetchDocument(TREND)), publisher: { name } };
      for (const size of SIZES) {
        const texts = [...parsed(drawn(trend, 'meters', size)).querySelectorAll('text')];
        expect(plain(nth(texts, -1).textContent)).to.match(/^The Society .*… · as of June 2026$/);
      }
    });

    it('needs nothing from outside: no address but that of its own format', async () => {
      for (const kind of KINDS) {
        const svg = drawn(await fetchDocument(TREND), kind, 'slide');
        const attributes = [...parsed(svg).querySelectorAll('*')].flatMap((element) => [...element.attributes]);
        const linking = attributes.filter(
          ({ name, value }) => /href|src|style|^on/i.test(name) || /url\(|:\/\//.test(value),
        );
        expect(linking.map(({ value }) => value)).to.deep.equal(['http://www.w3.org/2000/svg']);
      }
    });

    it('is set in the fonts of the page, before those of the system', async () => {
      const element = await show(
        `<evidence-timeline style="font-family: 'Own Face', serif" src="${TREND}"></evidence-timeline>`,
      );
      await save(element, 'timeline', 'Slide SVG');
      const svg = parsed(new TextDecoder().decode((await nth(taken.files, 0)).bytes)).documentElement;
      expect(svg.getAttribute('font-family')).to.match(/^"?Own Face"?, serif, system-ui, /);
    });

    it('bears the logo that the page sets: a path, and nothing else', () => {
      const logos: readonly [string, object | undefined][] = [
        ['"120 24 M0 0h120v24H0z"', { width: 120, height: 24, path: 'M0 0h120v24H0z' }],
        ["'1.5 1 M0,0 L1e-1-2'", { width: 1.5, height: 1, path: 'M0,0 L1e-1-2' }],
        ['', undefined],
        ['"0 24 M0 0h1"', undefined],
        ['"120 24"', undefined],
        ['"120 24 url(https://example.com)"', undefined],
        ['url("120 24 M0 0")', undefined],
      ];
      for (const [value, logo] of logos) expect(logoIn(value), value).to.deep.equal(logo);
    });

    it('is twice as sharp where a large screen asks for it', async () => {
      const element = await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`);
      const name = 'meter-tracks-buyer-timeline-card-2x.png';
      expect(await save(element, 'timeline', 'Social card PNG 2×')).to.equal(`${name} saved`);
      const image = await createImageBitmap(new Blob([(await nth(taken.files, 0)).bytes]));
      expect([image.width, image.height]).to.deep.equal([2400, 1260]);
    });

    for (const [url, kind] of [
      [TREND, 'timeline'],
      [TREND, 'meters'],
      [ARABIC, 'timeline'],
      [ARABIC, 'meters'],
      ['/demo/trends/japanese.json', 'timeline'],
      [LONG, 'timeline'],
    ] as const)
      it(`is the same as PNG and as SVG: ${kind} of ${url}`, async () => {
        const picture = draw(await fetchDocument(url), kind, 'card');
        const [width, height] = PICTURE_SIZES.card;
        const pixels = (image: CanvasImageSource) => {
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        };
        const address = `data:image/svg+xml,${encodeURIComponent(svgText(picture))}`;
        const image = Object.assign(new Image(), { src: address });
        await image.decode();
        const [svg, png] = [pixels(image), pixels(await createImageBitmap((await pngOf(picture, 1)) ?? new Blob()))];
        let different = 0;
        // By blocks, since engines smooth the edges of letters in either way: a shift by a pixel hardly changes a block.
        const size = 8;
        for (let top = 0; top + size <= height; top += size)
          for (let left = 0; left + size <= width; left += size) {
            let difference = 0;
            for (let y = top; y < top + size; y++)
              for (let x = left; x < left + size; x++)
                for (let i = 0; i < 3; i++) {
                  const at = (y * width + x) * 4 + i;
                  difference += (svg[at] ?? 0) - (png[at] ?? 0);
                }
            if (Math.abs(difference) / (3 * size * size) > 24) different += 1;
          }
        expect(different / ((width / size) * (height / size))).to.be.below(0.01);
      });

    it('of ten thousand pieces is a small file, with both counts', async () => {
      const trend = trendOf(10_000, (i) => ({
        date: new Date(Date.UTC(2015, 0, 1) + i * 31_536_000).toISOString().slice(0, 10),
        stance: i % 10 ? 'supports' : 'challenges',
      }));
      const picture = draw(trend, 'timeline', 'card');
      const svg = svgText(picture);
      expect(svg).to.include('9,000 supporting').and.to.include('1,000 counterexamples');
      expect(svg.length).to.be.below(100_000);
      const png = await pngOf(picture, 1);
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
            const all = await boxes(drawn(trend, kind, size));
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
      const harmless = new Set(KINDS.flatMap((kind) => names(drawn(reference, kind, 'slide'))));
      for (let from = 0; from < texts.length; from += 24) {
        const trend = attackDocument(texts.slice(from, from + 24), addresses.slice(from, from + 24)) as TrendDocument;
        for (const kind of KINDS) {
          const strange = names(drawn(trend, kind, 'card')).filter((name) => !harmless.has(name));
          expect(strange).to.deep.equal([]);
        }
      }
    });
  });
});
