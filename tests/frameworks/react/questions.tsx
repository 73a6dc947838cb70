import type {} from 'trend-embed/react';
import 'trend-embed/elements/trend-faq.js';

export default function Questions({ src }: { src: string }) {
  return <trend-faq src={src} heading-level={2} />;
}
