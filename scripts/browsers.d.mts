/** The engines in which the tests run. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The paths of the browsers; undefined for a missing one. WebKit is a driver, a browser and an X server. */
export interface FoundBrowsers {
  readonly chromium: string | undefined;
  readonly firefox: string | undefined;
  readonly webkit: Readonly<Record<string, string>> | undefined;
}

export const isCI: boolean;
export function requestedEngines(): Engine[];
export function findBrowsers(): FoundBrowsers;
export function ensureBrowsers(options?: { readonly install?: boolean }): FoundBrowsers;
