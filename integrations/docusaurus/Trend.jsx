// Shows a trend: <Trend src title href />, and any attribute of <trend-card>. Copy to ./src/components/Trend.jsx.

export default function Trend({ src, title, href, ...attributes }) {
  return (
    <trend-card src={src} {...attributes}>
      {href ? <a href={href}>{title ?? href}</a> : title}
    </trend-card>
  );
}
