import type { TrendDocument } from 'trend-embed';

/** A trend that the page has at hand, as an object. */
export const nightTrains: TrendDocument = {
  version: 1,
  id: 'night-trains',
  title: 'Night trains are back',
  faq: [{ question: 'Why now?', answer: 'Because flying short distances has become harder to defend.' }],
};
