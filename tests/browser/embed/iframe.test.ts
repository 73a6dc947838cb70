import { expect } from 'chai';
import { fault, frames, origins, until } from '../harness.js';
import { EmbedFrame, embedUrl } from '../support/embed-frame.js';
import { ARABIC, MINIMAL, TREND } from '../support/trends.js';

describe('the iframe page in a sandbox', () => {
  it('shows a trend, from a server that sends no CORS headers, and tells its height', async () => {
    const { open, closed } = await origins();
    const frame = new EmbedFrame(embedUrl({ src: fault('doc', { then: TREND }, open) }, closed), {
      sandbox: 'allow-scripts',
    });
    const height = await frame.height('the height of a trend', (told) => told > 1000);
    expect(frame.messages.at(-1)?.data).to.deep.equal({ type: 'trend-embed:height', height });
    expect(frame.messages.at(-1)?.origin).to.equal('null');
    expect(Number.isInteger(height)).to.equal(true);
  });

  it('comes to rest in a page that gives it each height that it tells, at any width', async () => {
    const { open, closed } = await origins();
    const frame = new EmbedFrame(embedUrl({ src: fault('doc', { then: TREND }, open) }, closed), {
      sandbox: 'allow-scripts',
      follow: true,
    });
    await frame.height('the height of a wide trend', (told) => told > 1000);
    const wide = await frame.rest();
    frame.element.style.width = '320px';
    await frame.height('the height of a narrow trend', (told) => told > wide + 200);
    const narrow = await frame.rest();
    // Higher than what it holds, it tells nothing; lower, where there may be a scroll bar for a moment, the same again.
    const before = frame.messages.length;
    frame.element.style.height = `${narrow + 3000}px`;
    expect(await frame.rest()).to.equal(narrow);
    expect(frame.heights.slice(before)).to.deep.equal([]);
    frame.element.style.height = '100px';
    expect(await frame.rest()).to.equal(narrow);
  });
});

describe('the iframe page', () => {
  it('tells every change: an answer that opens, and closes again', async () => {
    const frame = new EmbedFrame(embedUrl({ src: TREND, sections: 'faq' }), { follow: true });
    const closed = await frame.height('the height of closed answers');
    const question = await frame.find('button[aria-expanded]');
    question.click();
    await frame.height('the height of an open answer', (told) => told > closed);
    question.click();
    await frame.height('the height of closed answers again', (told) => told === closed, 2);
  });

  it('tells nothing while the trend loads, and no height of nothing where it is hidden', async () => {
    const frame = new EmbedFrame(embedUrl({ src: fault('stall'), sections: 'header' }));
    await frame.find('[part~=loading]');
    await frames(20);
    expect(frame.heights).to.deep.equal([]);
    frame.element.style.display = 'none';
    frame.element.src = embedUrl({ src: MINIMAL });
    await until(() => frame.document.title.startsWith('Night trains'), { what: 'the trend in the hidden frame' });
    await frames(20);
    expect(frame.heights).not.to.include(0);
  });

  it('hands the query to the card, takes the trend’s title and language, and sets its scheme', async () => {
    const frame = new EmbedFrame(
      embedUrl({ src: ARABIC, theme: 'dark', lang: 'DE-ch', sections: 'faq header', 'heading-level': '4' }),
    );
    const heading = await frame.find('h4[part~=title]');
    const page = frame.document;
    // The rest of a card may come after its header; then the page is told.
    await until(() => page.title === heading.textContent.trim(), { what: 'the trend’s title' });
    expect(page.documentElement.lang).to.equal('ar');
    const card = await frame.find('trend-card');
    expect(card.getAttribute('sections')).to.equal('faq header');
    expect(card.getAttribute('theme')).to.equal('dark');
    expect(page.querySelector('meta[name=color-scheme]')?.getAttribute('content')).to.equal('dark');
  });

  for (const { lang, becomes } of [
    { lang: 'de-ch', becomes: 'de-CH' },
    { lang: 'ar', becomes: 'ar' },
    { lang: '"><b>', becomes: 'en' },
    { lang: 'x', becomes: 'en' },
  ]) {
    it(`is in the language ${JSON.stringify(lang)} as ${becomes}, until the trend tells its own`, async () => {
      const frame = new EmbedFrame(embedUrl({ src: MINIMAL, lang }));
      await frame.find('[part~=title]');
      expect(frame.document.documentElement.lang).to.equal(becomes);
    });
  }

  it('has no colour of its own, and no scheme but its page’s', async () => {
    const frame = new EmbedFrame(embedUrl({ src: MINIMAL }));
    await frame.find('[part~=title]');
    const { body, documentElement } = frame.document;
    for (const element of [body, documentElement]) {
      const { backgroundColor } = getComputedStyle(element);
      expect(backgroundColor.replaceAll(' ', '')).to.match(/^(rgba\(0,0,0,0\)|transparent)$/);
    }
    expect(frame.document.querySelector('meta[name=color-scheme]')?.getAttribute('content')).to.equal('light dark');
  });

  it('holds the document to its integrity', async () => {
    const integrity = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    const frame = new EmbedFrame(embedUrl({ src: TREND, integrity }));
    const error = await frame.find('[part~=error]');
    expect(error.textContent).to.include('integrity');
  });

  it('leads out of the frame, and to its own places within it', async () => {
    const frame = new EmbedFrame(embedUrl({ src: TREND }));
    await frame.find('[part~=title]');
    expect(frame.document.querySelector('base')?.target).to.equal('_blank');
    expect(frame.document.querySelector('base')?.hasAttribute('href')).to.equal(false);
    (await frame.find('[data-row] a[part~=link]')).click();
    await until(() => frame.document.location.hash.startsWith('#'), { what: 'the fragment of the frame' });
  });
});

describe('the address in src', () => {
  for (const src of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:application/json,{"version":1,"id":"a","title":"A"}',
    'file:///etc/passwd',
    'blob:http://a.example/0',
    'ftp://a.example/a.json',
    'http://[',
    'x:<img src=x onerror=alert(1)>',
  ]) {
    it(`${JSON.stringify(src)} is refused, in words, as text, and loads nothing`, async () => {
      const frame = new EmbedFrame(embedUrl({ src }));
      const text = await frame.find('p');
      expect(text.textContent).to.include(`“${src}”`);
      expect(text.textContent).to.include('http(s)');
      expect(text.children).to.have.length(0);
      expect(frame.document.querySelectorAll('trend-card, script:not([src="embed.js"]), img')).to.have.length(0);
      await frame.height('the height of the words', (told) => told < 200);
    });
  }

  it('is missed where it is not there', async () => {
    const frame = new EmbedFrame(embedUrl({}));
    expect((await frame.find('p')).textContent).to.include('?src=');
  });

  it('is relative to the iframe page', async () => {
    const frame = new EmbedFrame(embedUrl({ src: `../..${MINIMAL}` }));
    expect((await frame.find('trend-card[src]')).getAttribute('src')).to.equal(`${location.origin}${MINIMAL}`);
    await frame.find('[part~=title]');
  });

  it('is a link in the page when the trend cannot be had', async () => {
    const frame = new EmbedFrame(embedUrl({ src: fault('status/404') }));
    await frame.find('[part~=error]');
    const link = await frame.find('trend-card > a');
    expect(link.getAttribute('href')).to.equal(fault('status/404'));
    await frame.height('the height of the failure', (told) => told > 50);
  });

  it('stays in view, in words, when the elements are not beside the script', async () => {
    const html = await (await fetch(fault('dist/embed.html'))).text();
    const code = await (await fetch(fault('dist/embed.js'))).text();
    const script = fault('raw', { body: code, type: 'text/javascript' });
    const body = html.replace('embed.js', script.replaceAll('&', '&amp;'));
    const frame = new EmbedFrame(`${fault('raw', { body, type: 'text/html' })}&src=/a.json`);
    expect((await frame.find('p[lang=en]')).textContent).to.include('trend-embed.iife.js');
    await frame.height('the height of the words', (told) => told < 200);
  });
});

describe('messages to the iframe page', () => {
  const hostile: readonly unknown[] = [
    { type: 'trend-embed:height', height: 1 },
    { type: 'trend-embed:src', src: '/demo/trends/minimal.json' },
    { type: 'iframe-child-init', bodyMargin: '50px', bodyPadding: '50px', targetElementSelector: 'script' },
    { type: 'iframe-get-child-dimensions' },
    '[iFrameSizer]ID:8:false:false:32:true:true::auto:red:50px:0:false:child:auto:true:::true:::false',
    { src: 'https://stranger.example/' },
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    null,
    { theme: 'dark', lang: 'ar', sections: 'faq' },
    new ArrayBuffer(8),
  ];

  it('change nothing, whoever sends them', async () => {
    const frame = new EmbedFrame(embedUrl({ src: TREND }), { follow: true });
    await frame.height('the height of a trend', (told) => told > 1000);
    await frames(20);
    const inside = frame.element.contentWindow as Window & typeof globalThis;
    const look = (): string =>
      [
        frame.document.documentElement.outerHTML,
        frame.document.querySelector('trend-card')?.shadowRoot?.innerHTML,
        inside.location.href,
      ].join('\n');
    const heard: unknown[] = [];
    inside.addEventListener('message', ({ data }) => heard.push(data));
    const before = { look: look(), told: frame.messages.length };
    for (const message of hostile) inside.postMessage(message, '*');
    // From another origin too: a sandboxed stranger in the same page.
    const stranger = document.createElement('iframe');
    stranger.setAttribute('sandbox', 'allow-scripts');
    stranger.srcdoc = `<script>for (let at = 0; at < parent.length; at++) parent[at].postMessage({ type: 'trend-embed:src', src: '/x' }, '*')</script>`;
    document.body.append(stranger);
    try {
      await until(() => heard.length > hostile.length, { what: 'all messages to arrive' });
      await frames(20);
      expect(look()).to.equal(before.look);
      expect(frame.messages).to.have.length(before.told);
    } finally {
      stranger.remove();
    }
  });
});
