/** The name of the Trusted Types policy of the iframe page, which its Content Security Policy allows. */
export const POLICY = 'trend-embed-page';
