import type { TrendDocument } from 'trend-embed';

/** A trend that the page has at hand, as an object. */
export const nightTrains: TrendDocument = {
  version: 1,
  id: 'night-trains',
  title: 'Night trains are back',
  evidence: [
    { company: 'ÖBB', date: '2024-12', stance: 'supports', text: 'Four new lines.' },
    { company: 'Snälltåget', date: '2025-03', stance: 'challenges', text: 'One line given up.' },
  ],
  faq: [{ question: 'Why now?', answer: 'Because flying short distances has become harder to defend.' }],
};
