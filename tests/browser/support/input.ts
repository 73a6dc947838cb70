import { executeServerCommand } from '@web/test-runner-commands';

export interface MediaFeatures {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  reducedTransparency?: 'reduce' | 'no-preference';
  contrast?: 'more' | 'no-preference';
  forcedColors?: 'active' | 'none';
  media?: 'print' | 'screen';
  /** The reader's own font size in their browser's settings, in px. */
  fontSize?: number;
}

let emulated = false;
let sizeBefore: { width: number; height: number } | undefined;

afterEach(async () => {
  if (emulated) await command('emulate', {});
  if (sizeBefore) await command('viewport', sizeBefore);
  emulated = false;
  sizeBefore = undefined;
});

async function command(name: string, payload: unknown): Promise<boolean> {
  return (await executeServerCommand<{ done: boolean }, unknown>(name, payload)).done;
}

/** Presses a key or a chord, as a person would: "Tab", "Shift+Tab", "Enter", "Space", "ArrowRight", "a". */
export async function press(chord: string): Promise<void> {
  await command('press', chord);
}

/**
 * Sets media features until the end of the test. False where the engine cannot (all but Chromium):
 * `if (!(await emulate({ colorScheme: 'dark' }))) this.skip();`
 */
export async function emulate(features: MediaFeatures): Promise<boolean> {
  emulated = true;
  return command('emulate', features);
}

/** Sizes the page until the end of the test. False where the engine cannot: WebKit's window stays wider than about 450. */
export async function viewport(width: number, height: number): Promise<boolean> {
  sizeBefore ??= { width: innerWidth, height: innerHeight };
  return command('viewport', { width, height });
}
