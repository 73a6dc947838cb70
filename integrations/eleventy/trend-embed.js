// Shows a trend: {% trend src, title, href %}, in Nunjucks with attributes: {% trend src, title, href, theme="dark" %}.

const ATTRIBUTES = 'edition heading-level integrity keep lang loading sections since theme'.split(' ');
const ROOM =
  'data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D';

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

export default function trendEmbed(eleventyConfig, { script = '/trend-embed/trend-embed.js' } = {}) {
  const pages = new Set();
  eleventyConfig.on('eleventy.before', () => pages.clear());
  eleventyConfig.addShortcode('trend', function (src, ...rest) {
    const [title, href] = rest.filter((given) => typeof given === 'string');
    const given = { src, ...rest.find((options) => options?.__keywords) };
    const attributes = ['src', ...ATTRIBUTES].flatMap((name) =>
      given[name] === undefined ? [] : [` ${name}="${escape(given[name])}"`],
    );
    const fallback = href ? `<a href="${escape(href)}">${escape(title)}</a>` : escape(title ?? '');
    const first = !pages.has(this.page.inputPath + this.page.url);
    pages.add(this.page.inputPath + this.page.url);
    const once = `<link rel="stylesheet" href="${ROOM}"><script type="module" async src="${escape(script)}"></script>\n`;
    return `${first ? once : ''}<trend-card${attributes.join('')}>${fallback}</trend-card>`;
  });
}
