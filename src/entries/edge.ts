/**
 * Answers the addresses of a publisher's trends (pages, data, pictures, feeds, oEmbed) from any store, on request. Runs in
 * Node and in edge runtimes.
 */
export * from '../edge/index.js';
