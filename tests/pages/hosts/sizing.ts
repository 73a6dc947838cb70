import { card, type HostPage } from './host-page.js';

/** Around the card: an element whose width follows from what it holds, with rules for it and for the card. */
interface Sizing {
  readonly name: string;
  readonly around: string;
  readonly host?: string;
  /** The page means the card to be as wide as all the room. */
  readonly fills?: boolean;
}

/** Ways in which a page leaves it to the card how wide it is. */
export const SIZINGS: readonly Sizing[] = [
  { name: 'block', around: '', fills: true },
  { name: 'min-content', around: 'inline-size: min-content' },
  { name: 'max-content', around: 'inline-size: max-content; max-inline-size: 100%' },
  { name: 'fit-content', around: 'inline-size: fit-content' },
  { name: 'host-min-content', around: '', host: 'inline-size: min-content' },
  { name: 'host-fit-content', around: '', host: 'inline-size: fit-content' },
  { name: 'float', around: 'float: left' },
  { name: 'host-float', around: '', host: 'float: right' },
  { name: 'inline-block', around: 'display: inline-block' },
  { name: 'inline-flex', around: 'display: inline-flex' },
  { name: 'inline-grid', around: 'display: inline-grid' },
  { name: 'absolute', around: 'position: absolute' },
  { name: 'table', around: 'display: table' },
  { name: 'table-cell', around: 'display: table-cell' },
  { name: 'flex', around: 'display: flex' },
  { name: 'flex-column', around: 'display: flex; flex-direction: column', fills: true },
  { name: 'flex-column-centred', around: 'display: flex; flex-direction: column; align-items: center' },
  { name: 'host-flex', around: '', host: 'display: flex', fills: true },
  { name: 'host-inline', around: '', host: 'display: inline', fills: true },
  { name: 'grid', around: 'display: grid', fills: true },
  { name: 'grid-centred', around: 'display: grid; place-items: center' },
  { name: 'grid-fraction', around: 'display: grid; grid-template-columns: 1fr', fills: true },
  { name: 'grid-min-content', around: 'display: grid; grid-template-columns: min-content 1fr' },
  { name: 'grid-fit-content', around: 'display: grid; grid-template-columns: fit-content(100%)' },
  { name: 'grid-auto', around: 'display: grid; grid-template-columns: auto auto' },
];

/** The width of all the room, in px. */
export const ROOMS = [260, 500, 900] as const;

export const sizingPages: readonly HostPage[] = ROOMS.map((room) => ({
  name: `sizing-${room}`,
  what: `${SIZINGS.length} cards that say themselves how wide they are, in ${room} px each`,
  css: [
    `.room { inline-size: ${room}px; margin: 20px; outline: 1px dashed; position: relative; display: flow-root; block-size: 900px; overflow: hidden }`,
    ...SIZINGS.map(({ name, around, host }) => `#${name} { ${around} } #${name} > trend-card { ${host ?? ''} }`),
  ].join('\n'),
  body: SIZINGS.map(
    ({ name }) =>
      `<p>${name}</p><div class="room"><div id="${name}">${card.replace('">', '" sections="header stats meters timeline faq">')}</div></div>`,
  ).join('\n'),
}));
