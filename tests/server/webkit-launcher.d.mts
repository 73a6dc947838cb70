/** The driver of WebKit, as far as tests use it. */
interface Driver {
  navigateTo(url: string): Promise<void>;
  execute(script: string): Promise<unknown>;
  waitUntil(condition: () => Promise<unknown>, options: { timeout: number }): Promise<unknown>;
}

export class WebKitLauncher {
  constructor(paths: Readonly<Record<string, string>>);
  readonly driver: Driver;
  initialize(config: object): Promise<void>;
  ensureManagerInitialized(): Promise<void>;
  stop(): Promise<void>;
}
