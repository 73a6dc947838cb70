import { backgrounds, contrast, painted, type Painted } from '../../dev/painted.js';

/** The roles of colour that a card has. */
export const ROLES = ['ink', 'quiet', 'support', 'challenge', 'surface', 'line', 'accent', 'second', 'raised'] as const;

export type Role = (typeof ROLES)[number];

/** A role as it is painted. */
export interface PaintedRole {
  /** `#rrggbb`. */
  readonly color: string;
  /** Its contrast with the surface, 1 to 21. */
  readonly ratio: number;
}

/** Empty where what is behind the card is a picture. */
export type PaintedRoles = Readonly<Partial<Record<Role, PaintedRole>>>;

const hex = (color: Painted): string => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Measures the roles of a card as it is painted now: its private variables hold what each comes to. */
export function measureRoles(card: HTMLElement): PaintedRoles {
  const content = card.shadowRoot?.querySelector('[part=base] > *');
  const layers = content && backgrounds(content);
  if (!layers) return {};
  const ground = painted(layers);
  const probe = document.createElement('span');
  content.append(probe);
  try {
    const roles = ROLES.map((role) => {
      probe.style.color = `var(--_${role})`;
      const color = role === 'surface' ? ground : painted([...layers, getComputedStyle(probe).color]);
      return [role, { color: hex(color), ratio: contrast(color, ground) }] as const;
    });
    return Object.fromEntries(roles);
  } finally {
    probe.remove();
  }
}
