/**
 * The pictures of a trend: its timeline, and what social networks show of it.
 */
export { MissingScriptError } from './missing-script.js';
export { createRasterizer, type Rasterizer, type RasterizerOptions } from './rasterizer.js';
export { socialPicture, timelinePicture, type TrendPictureOptions } from './trend-pictures.js';
