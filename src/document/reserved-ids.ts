/** Ids that name files of a published collection: no trend of that id can be published beside them. */
export const RESERVED_IDS: readonly string[] = ['trends', 'feed', 'llms', 'oembed', '404'];
