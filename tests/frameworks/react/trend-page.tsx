import { useState } from 'react';
import type { TrendDocument } from 'trend-embed';
import type {} from 'trend-embed/react';
import 'trend-embed/elements/evidence-timeline.js';
import 'trend-embed/elements/trend-provider.js';
import { CompanyList } from './company-list.js';

/** One trend in a layout of its own: by its address, or as an object. */
export function TrendPage(props: { src?: string; trend?: TrendDocument }) {
  const [told, setTold] = useState('');
  return (
    <trend-provider
      {...props}
      style={{ '--trend-ink': '#1c2340', '--trend-support': '#0a6b4f' }}
      ontrend-load={({ detail }) => setTold(`loaded: ${detail.trend.title}`)}
      ontrend-error={({ detail }) => setTold(`refused: ${detail.message}`)}
      ontrend-evidence-select={({ detail }) => setTold(`picked: ${detail.evidence?.company ?? 'none'}`)}
    >
      <output>{told}</output>
      <CompanyList />
      <evidence-timeline heading-level={2} />
    </trend-provider>
  );
}
