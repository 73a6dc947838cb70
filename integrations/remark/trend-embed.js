// Shows a trend: ::trend[title]{src="…" href="…"} on a line of its own. Needs remark-directive before it.

const ATTRIBUTES = 'src edition heading-level integrity keep lang loading sections since theme'.split(' ');
const ROOM =
  'data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D';

/** A node that becomes an element of HTML. */
const element = (hName, hProperties, children = []) => ({
  type: 'trendEmbed',
  data: { hName, hProperties },
  children,
});

export default function trendEmbed({ script = '/trend-embed/trend-embed.js' } = {}) {
  return (tree) => {
    let first = true;
    const visit = (parent) => {
      parent.children = parent.children.flatMap((node) => {
        if (node.type !== 'leafDirective' || node.name !== 'trend') {
          if (node.children) visit(node);
          return [node];
        }
        const { href, ...given } = node.attributes ?? {};
        const attributes = Object.fromEntries(Object.entries(given).filter(([name]) => ATTRIBUTES.includes(name)));
        const fallback = href ? [{ type: 'link', url: href, children: node.children }] : node.children;
        const once = [
          element('link', { rel: 'stylesheet', href: ROOM }),
          element('script', { type: 'module', async: true, src: script }),
        ];
        const nodes = [...(first ? once : []), element('trend-card', attributes, fallback)];
        first = false;
        return nodes;
      });
    };
    visit(tree);
  };
}
