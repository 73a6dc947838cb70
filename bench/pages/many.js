// Long documents, made here so that none has to be kept: the same seed gives the same document.

const COMPANIES =
  `Alderbrook Energy, Amberline, Anker & Holt, Bright Ferry, Brookhaven Grid, Calder Valley Power, Cinderhill,
Coldwater Municipal, Copperfield Storage, Corran Utilities, Damson Electric, Deepwell, Dunmore Networks, Eastmoor, Elderflow,
Emberside, Fairweather Supply, Fenland Power, Fieldgate, Foxglove Energy, Gableworks, Glenmarten, Graystone Grid, Harrowgate Light,
Hazelmere, Heronsford, Highmoor Storage, Inverlock, Ironbridge Power, Juniper Electric, Kestrel Networks, Kingsbarrow, Larkfield,
Lockwood Light & Power, Lowland Grid, Maplestead, Marrow & Finch, Meadowbank, Millrace Energy, Northcairn, Oakhollow, Orchard Power,
Penfold, Pinewell, Quarry Street Supply, Ravensbeck, Redmarsh, Rowan Utilities, Saltfleet, Sandpiper Storage, Silverdale, Stonecross,
Sundew, Thistledown Power, Tidewater Municipal, Underhill Grid, Valebridge, Weir & Sons, Willowbrook, Yarrow Networks`.split(
    /,\s+/,
  );

const SUPPORTING = [
  'Put a battery of {n} MWh where a gas turbine of the same evening output had stood since the last century.',
  'Let the contract for its peaking plant end, and met {n} winter evenings in a row from storage alone.',
  'Reports that stored power set the price in {n} of the evening hours that gas had set a year before.',
  'Was permitted a second hall of batteries after the first had paid for {n} percent of itself in fares saved.',
];
const CHALLENGING = [
  'Kept its turbine for another {n} months: the cold week outlasted what any battery on offer could hold.',
  'Cancelled an order for {n} MWh of storage when the queue for a connection grew to more than four years.',
  'Bought back {n} hours of gas for the winter after a still and sunless fortnight had emptied its batteries.',
];
const ENDINGS = [
  'The filing names the dates.',
  'Its engineers had advised it.',
  'The regulator agreed in part.',
  'Neighbours were asked first.',
];

/** Numbers in [0, 1) that only seem random (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function piece(random, index, share) {
  const below = (limit) => Math.floor(random() * limit);
  const of = (list) => list[below(list.length)];
  const two = (number) => String(number).padStart(2, '0');
  const company = of(COMPANIES);
  const month = `${2016 + below(10)}-${two(1 + below(12))}`;
  const supports = random() < share;
  return {
    id: `piece-${index + 1}`,
    company,
    date: random() < 0.5 ? month : `${month}-${two(1 + below(28))}`,
    stance: supports ? 'supports' : 'challenges',
    text: `${of(supports ? SUPPORTING : CHALLENGING).replace('{n}', 2 + below(400))} ${of(ENDINGS)}`,
    source: {
      title: `Filing ${1000 + below(9000)}`,
      url: `https://${company.toLowerCase().replace(/[^a-z]+/g, '-')}.example/filings/${index + 1}`,
    },
  };
}

const PROSE =
  'An evening peak used to be met by a turbine that stood still for the rest of the year. A battery beside the substation does the same work and can be filled at noon.';

/**
 * A whole trend with as many pieces of evidence as asked for.
 * @param share how much of it supports the claim, from 0 to 1
 */
export function manyPieces(count, share = 0.8, seed = 1) {
  const random = numbers(seed);
  return {
    version: 1,
    id: 'batteries-take-the-evening',
    title: 'Batteries take the evening peak from gas',
    lang: 'en',
    url: 'https://trends.example/batteries-take-the-evening',
    status: 'updated',
    companyCount: COMPANIES.length,
    firstObserved: '2016-01',
    updated: '2026-01',
    quickAnswer: PROSE,
    stats: [
      { id: 'replaced', label: 'Turbines replaced', count: 41, total: 60 },
      { id: 'renewed', label: 'Storage orders renewed', count: 33, total: 36 },
    ],
    whatsHappening: `${PROSE}\n\n${PROSE}`,
    why: `${PROSE}\n\n${PROSE}`,
    diagram: {
      source: { label: 'Power at noon', detail: 'sun · wind' },
      meters: [
        { label: 'Evening peak', detail: 'four hours, every day', stat: 'replaced' },
        { label: 'Second order', detail: 'within two years', stat: 'renewed' },
      ],
      caption: 'What is cheap at noon is sold twice: once at noon, once in the evening.',
    },
    evidence: Array.from({ length: count }, (_, index) => piece(random, index, share)),
    guidance: [
      { audience: 'buyers', text: PROSE },
      { audience: 'vendors', text: PROSE },
    ],
    outlook: PROSE,
    bottomLine: PROSE,
    faq: Array.from({ length: 6 }, (_, index) => ({
      question: `What happens in evening number ${index + 1} of a cold week?`,
      answer: PROSE,
    })),
    collection: { title: 'All trends', url: 'https://trends.example/' },
    publisher: { name: 'Evening Grid Review', url: 'https://trends.example/about' },
  };
}
