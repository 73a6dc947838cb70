import { card, type HostPage, type Script } from './host-page.js';

const MODULE: Script = { src: 'trend-embed.js', type: 'module' };
const CLASSIC: Script = { src: 'trend-embed.iife.js', type: 'classic' };

const OWN_ONLY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The same server under another name: another origin, whose files allow every page to read them. */
const ELSEWHERE = '{elsewhere}';
const REMOTE = card.replace('src="', `src="${ELSEWHERE}`);

const policy = (value: string) => ({ 'content-security-policy': value });
const ISOLATED = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

/** Pages that forbid what they can, by headers; the first one forbids nothing, and the others are held to it. */
export const strictPages: readonly HostPage[] = [
  { name: 'lenient', what: 'No policy' },
  { name: 'csp', what: OWN_ONLY, headers: policy(OWN_ONLY) },
  { name: 'csp-classic', what: OWN_ONLY, headers: policy(OWN_ONLY), scripts: [CLASSIC] },
  {
    name: 'csp-elsewhere',
    what: 'Script and document from another origin, and nothing else',
    headers: policy(`default-src 'none'; script-src ${ELSEWHERE}; connect-src ${ELSEWHERE}`),
    body: REMOTE,
    scripts: [{ ...MODULE, src: `${ELSEWHERE}${MODULE.src}` }],
  },
  {
    name: 'trusted-types',
    what: "require-trusted-types-for 'script'",
    headers: policy(`${OWN_ONLY}; require-trusted-types-for 'script'`),
  },
  {
    name: 'trusted-types-named',
    what: 'Trusted Types, and only the one policy that is used here',
    headers: policy(`${OWN_ONLY}; require-trusted-types-for 'script'; trusted-types lit-html`),
    // The files beside the classic script need another.
    scripts: [{ src: 'trend-embed.full.iife.js', type: 'classic' }],
  },
  { name: 'coep', what: 'COEP require-corp, COOP same-origin', headers: ISOLATED },
  {
    name: 'coep-elsewhere',
    what: 'COEP require-corp, script and document from another origin',
    headers: ISOLATED,
    body: REMOTE,
    scripts: [{ ...MODULE, src: `${ELSEWHERE}${MODULE.src}` }],
  },
  {
    name: 'everything',
    what: 'All of these at once',
    headers: {
      ...policy(`${OWN_ONLY}; require-trusted-types-for 'script'; base-uri 'self'; form-action 'none'`),
      ...ISOLATED,
    },
  },
];
