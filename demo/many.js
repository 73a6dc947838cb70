// A thousand pieces of evidence, and ten thousand, made up by a seeded generator, so that every visit has the same.

const STREETS = (
  'Alder,Anchor,Barley,Beacon,Bell,Birch,Bridge,Canal,Castle,Chapel,Cherry,Church,Cooper,Dock,Elm,Ferry,' +
  'Foundry,Garden,Granary,Hazel,Heron,Hill,Kiln,Lantern,Linden,Malt,Market,Meadow,Mill,Orchard,Pump,Quarry,' +
  'Rope,Saddler,School,Ship,Station,Swan,Tanner,Weaver'
).split(',');
const KINDS = 'Street,Lane,Row,Yard,Rise,Walk,Gate,Close,Court,Steps'.split(',');
const TOWNS = (
  'Aldersyke,Ashby Fen,Averby,Brackenford,Calder Wick,Coldwell,Corley Bridge,Dunmere,Eastholm,Fenwall,Grey Tor,' +
  'Hallam Sands,Hollins,Kestrel Mill,Little Carrow,Marram,Nether Ouse,Norby,Otterburn Quay,Priory Green,Radnor,' +
  'Saltmarsh,Tolness,Upper Carrow,Whinfell'
).split(',');

/** Reasons to keep the lamps dimmed; each text gets its own random numbers. */
const KEPT = [
  (n) =>
    `Dimmed to ${n(30, 60)}% from ${n.pick('half past eleven', 'midnight', 'half past midnight', 'one')}; ${n(2, 9)} complaints in the first winter.`,
  (n) => `Still dimmed at the count. Between midnight and five the lamps draw ${n(38, 71)}% less than they did.`,
  (n) => `Asked for a sensor at the crossing, got ${n(2, 4)} of them, and kept the rest at ${n(25, 55)}%.`,
  (n) => `A vote of the ward, ${n(120, 340)} to ${n(15, 110)}, kept the dim hours.`,
  (n) => `The dim hours begin ${n(15, 60)} minutes earlier now than they did in the trial.`,
  (n) => `New lamp heads on ${n(6, 48)} posts; they were set to ${n(25, 50)}% on their first night.`,
  (n) => `The night bus has driven it dimmed ${n(200, 900)} times and reports nothing.`,
  (n) => `Bats were counted before and after: ${n(3, 11)}, then ${n(14, 60)}.`,
];

/** Reasons to return to full light. */
const UNDONE = [
  (n) => `Full light again after ${n(40, 260)} residents signed a sheet at the library.`,
  (n) => `The dimmer failed ${n(3, 12)} times; the crew left it at full.`,
  (n) => `Turned up for roadworks of ${n(2, 30)} weeks, and never turned down.`,
  (n) => `A vote of the ward, ${n(90, 240)} to ${n(20, 85)}, ended the dim hours.`,
  (n) => `A fall on the kerb, and ${n(2, 6)} days later the old light.`,
];

/** Random numbers from 0 up to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const twoDigits = (value) => String(value).padStart(2, '0');

/** A date between 2013 and June 2026, later ones more often: a day, a month, or sometimes only a year. */
function dateFrom(next) {
  const months = Math.floor(162 * Math.sqrt(next()));
  const year = String(2013 + Math.floor(months / 12));
  const precision = next();
  if (precision < 0.06) return year;
  const month = `${year}-${twoDigits((months % 12) + 1)}`;
  return precision < 0.5 ? month : `${month}-${twoDigits(1 + Math.floor(28 * next()))}`;
}

function trendOf(count, seed) {
  const next = random(seed);
  const n = (from, to) => from + Math.floor((to - from + 1) * next());
  n.pick = (...list) => list[n(0, list.length - 1)];
  const evidence = Array.from({ length: count }, () => {
    const stance = next() < 0.83 ? 'supports' : 'challenges';
    return {
      company: `${n.pick(...STREETS)} ${n.pick(...KINDS)}, ${n.pick(...TOWNS)}`,
      date: dateFrom(next),
      stance,
      text: n.pick(...(stance === 'supports' ? KEPT : UNDONE))(n),
    };
  }).sort((one, other) => (one.date < other.date ? -1 : 1));
  const kept = evidence.filter(({ stance }) => stance === 'supports').length;
  const said = (value) => value.toLocaleString('en');
  return {
    version: 1,
    id: `dim-streets-${count}`,
    title: 'A street that dims its lamps after midnight leaves them dimmed',
    lang: 'en',
    firstObserved: '2013',
    updated: '2026-06',
    quickAnswer: `Of ${said(count)} streets that tried it, ${said(kept)} are still dim after midnight. What brings the light back is seldom the dark: it is a vote, a fall, or a fuse.`,
    stats: [{ id: 'kept', label: 'Streets that tried it → still dimmed', count: kept, total: count }],
    evidence,
    publisher: { name: 'Nobody: all of it is invented' },
  };
}

document.querySelector('#thousand').trend = trendOf(1000, 11);
document.querySelector('#ten-thousand').trend = trendOf(10_000, 12);
