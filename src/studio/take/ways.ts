import type { WayGroup } from './taken.js';
import { FRAMEWORK_WAYS } from './ways-framework.js';
import { GENERATOR_WAYS } from './ways-generator.js';
import { OTHER_WAYS } from './ways-other.js';
import { PAGE_WAYS } from './ways-page.js';

/** All ways to put a trend somewhere, as the studio lists them. */
export const WAYS: readonly WayGroup[] = [
  { label: 'In a page', ways: PAGE_WAYS },
  { label: 'In a framework', ways: FRAMEWORK_WAYS },
  { label: 'In a generator', ways: GENERATOR_WAYS },
  { label: 'Elsewhere', ways: OTHER_WAYS },
];
