/** What is themed while the document has nothing to show a theme on. */
export const SAMPLE_TREND = JSON.stringify({
  version: 1,
  id: 'sample',
  title: 'A claim in one sentence',
  status: 'new',
  updated: '2026-06',
  companyCount: 5,
  stats: [
    { id: 'one', label: 'Do as the claim says', count: 27, total: 30 },
    { id: 'two', label: 'Do it since last year', count: 12, total: 27 },
  ],
  evidence: [
    { company: 'Alder', date: '2024-09', stance: 'supports', text: 'It did as the claim says.' },
    { company: 'Birch', date: '2025-03', stance: 'supports', text: 'So did this one.' },
    { company: 'Cedar', date: '2025-08', stance: 'challenges', text: 'It did the opposite.' },
    { company: 'Elm', date: '2026-01', stance: 'supports', text: 'It followed.' },
    { company: 'Fir', date: '2026-04', stance: 'challenges', text: 'It went back.' },
  ],
});
