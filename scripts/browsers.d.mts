/** The engines that the tests run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Where a browser is; undefined where it is not. WebKit is a driver, a browser and an X server. */
export interface FoundBrowsers {
  readonly chromium: string | undefined;
  readonly firefox: string | undefined;
  readonly webkit: Readonly<Record<string, string>> | undefined;
}

export const isCI: boolean;
export function requestedEngines(): Engine[];
export function findBrowsers(): FoundBrowsers;
export function ensureBrowsers(options?: { readonly install?: boolean }): FoundBrowsers;
