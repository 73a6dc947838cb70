// Shows a trend: <Trend src title href />, and any attribute of <trend-card>. React 19 puts link and script into the head,
// once for all cards of a page.

const ROOM =
  'data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D';

export function Trend({ src, title, href, script = '/trend-embed/trend-embed.js', ...attributes }) {
  return (
    <>
      <link rel="stylesheet" precedence="trend-embed" href={ROOM} />
      <script type="module" async src={script} />
      <trend-card src={src} {...attributes}>
        {href ? <a href={href}>{title ?? href}</a> : title}
      </trend-card>
    </>
  );
}
