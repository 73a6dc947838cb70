import { RESERVED_IDS } from '../document/reserved-ids.js';
import type { TrendDocument } from '../document/types.js';
import type { RawFinding } from './rules.js';

/** Finds an id that names a file of a published collection: `trend-embed site` leaves the document out. */
export const reservedId = ({ id }: TrendDocument): RawFinding[] =>
  RESERVED_IDS.includes(id)
    ? [
        {
          rule: 'reserved-id',
          pointer: '/id',
          message: `"${id}" names a file of the collection, and cannot be published: choose another`,
        },
      ]
    : [];
