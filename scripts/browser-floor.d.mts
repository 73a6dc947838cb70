import type { Targets } from 'lightningcss';

/** The oldest browsers that README names, for which style sheets are built. */
export const FLOOR: Targets;
