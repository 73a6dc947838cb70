// Shows a trend: ::trend[title]{src="…" href="…"} on a line of its own. md.use(trendEmbed, { script: '…' })

const ATTRIBUTES = 'src edition heading-level integrity keep lang loading sections since theme'.split(' ');
const ROOM =
  'data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D';

export function trendEmbed(md, { script = '/trend-embed/trend-embed.js' } = {}) {
  const { escapeHtml } = md.utils;

  md.block.ruler.before('paragraph', 'trend', (state, line, _end, silent) => {
    if (state.sCount[line] - state.blkIndent >= 4) return false;
    const text = state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
    const [, title, list] = /^::trend\[(.*)\]\{(.*)\}\s*$/.exec(text) ?? [];
    if (list === undefined) return false;
    if (silent) return true;
    const found = list.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s"]+))/g);
    const given = Object.fromEntries([...found].map(([, name, quoted, bare]) => [name, quoted ?? bare]));
    const token = state.push('trend', 'trend-card', 0);
    token.meta = { title, given, first: !state.env.trendEmbed };
    token.map = [line, line + 1];
    state.env.trendEmbed = true;
    state.line = line + 1;
    return true;
  });

  md.renderer.rules.trend = (tokens, index) => {
    const { title, given, first } = tokens[index].meta;
    const attributes = ATTRIBUTES.filter((name) => Object.hasOwn(given, name));
    const list = attributes.map((name) => ` ${name}="${escapeHtml(given[name])}"`).join('');
    const href = md.normalizeLink(given.href ?? '');
    const text = escapeHtml(title || href);
    const fallback = href && md.validateLink(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
    const once = `<link rel="stylesheet" href="${ROOM}"><script type="module" async src="${escapeHtml(script)}"></script>\n`;
    return `${first ? once : ''}<trend-card${list}>${fallback}</trend-card>\n`;
  };
}
