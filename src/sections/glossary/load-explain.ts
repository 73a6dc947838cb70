/** Loads the code that explains terms: only trends with a glossary need it. */
export const loadExplain = (): Promise<typeof import('./explain.js')> => import('./explain.js');
