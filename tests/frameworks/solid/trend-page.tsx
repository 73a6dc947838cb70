import { createSignal } from 'solid-js';
import type { TrendDocument } from 'trend-embed';
import type {} from 'trend-embed/solid';
import 'trend-embed/elements/evidence-timeline.js';
import 'trend-embed/elements/trend-provider.js';
import { CompanyList } from './company-list.js';

/** One trend in a layout of its own: by its address, or as an object. */
export function TrendPage(props: { src?: string; trend?: TrendDocument }) {
  const [told, setTold] = createSignal('');
  return (
    <trend-provider
      src={props.src}
      trend={props.trend}
      style={{ '--trend-ink': '#1c2340', '--trend-support': '#0a6b4f' }}
      on:trend-load={({ detail }) => setTold(`loaded: ${detail.trend.title}`)}
      on:trend-error={({ detail }) => setTold(`refused: ${detail.message}`)}
      on:trend-evidence-select={({ detail }) => setTold(`picked: ${detail.evidence?.company ?? 'none'}`)}
    >
      <output>{told()}</output>
      <CompanyList />
      <evidence-timeline heading-level={2} />
    </trend-provider>
  );
}
