import { backgrounds, contrast, painted } from '../../dev/painted.js';

/** The roles of colour that a reader sees against the surface. */
export const SEEN_ROLES = ['ink', 'quiet', 'support', 'challenge', 'accent', 'line'] as const;

export type SeenRole = (typeof SEEN_ROLES)[number];

/** The contrast of each role with the surface, 1 to 21; undefined where the surface is a picture. */
export type RoleColours = Readonly<Partial<Record<SeenRole, number>>>;

/** The private variables of the card, which hold what a role comes to. The challenge has its own where it is used. */
const VALUES: Readonly<Record<SeenRole, string>> = {
  ink: 'var(--_ink)',
  quiet: 'var(--_quiet)',
  support: 'var(--_support)',
  challenge: 'var(--_challenge)',
  accent: 'var(--_accent)',
  line: 'var(--_line)',
};

/** Measures the roles of a card as it is painted now. */
export function measureRoles(card: HTMLElement): RoleColours {
  const content = card.shadowRoot?.querySelector('[part=base] > *');
  const layers = content && backgrounds(content);
  if (!layers) return {};
  const ground = painted(layers);
  const probe = document.createElement('span');
  content.append(probe);
  try {
    const ratios = SEEN_ROLES.map((role) => {
      probe.style.color = VALUES[role];
      return [role, contrast(painted([...layers, getComputedStyle(probe).color]), ground)] as const;
    });
    return Object.fromEntries(ratios);
  } finally {
    probe.remove();
  }
}
