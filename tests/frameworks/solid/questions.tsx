import type {} from 'trend-embed/solid';
import 'trend-embed/elements/trend-faq.js';

export default function Questions(props: { src: string }) {
  return <trend-faq src={props.src} heading-level={2} />;
}
