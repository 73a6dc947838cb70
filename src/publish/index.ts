/** What publishers publish of their trends: pages, data, feeds. Runs in Node and in edge runtimes; no clock is read. */
export { COLLECTION_FILES, type CollectionFile } from './collection-files.js';
export { EDITION_FILE, isEditionPath } from './editions.js';
export { type Entry, entryOf } from './entry.js';
export type { FileKind } from './file-kind.js';
export { assetFolder } from './addresses.js';
export { assetType } from './asset-type.js';
export { headerFiles } from './header-files.js';
export { COMMON_HEADERS, headersOf } from './headers.js';
export { type Oembed, oembed, oembedBody, type OembedLimits } from './oembed.js';
export {
  type FileBody,
  isPublished,
  type Publication,
  type PublishedTrend,
  readBase,
  type ReadResult,
  readTrend,
} from './publication.js';
export { RESERVED_IDS } from '../document/reserved-ids.js';
export { TREND_FILES, type TrendFile } from './trend-files.js';
export { createRasterizer, MissingScriptError } from './pictures/index.js';
