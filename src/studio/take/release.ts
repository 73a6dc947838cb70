/** The version of the package whose files the lines name; a test holds it to `package.json`. */
export const VERSION = '0.1.0';

/** The address of the files on a CDN, as docs/cdn.md has it: `cdn.example` stands for any. */
export const CDN = `https://cdn.example/npm/trend-embed@${VERSION}/dist/`;
