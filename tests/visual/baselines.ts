import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Box, movedBoxes } from './boxes.js';
import type { PictureEngine } from './browser.js';
import type { Look } from './camera.js';
import { decode, differingPixels, encode, shrink } from './pixels.js';

const KEPT = fileURLToPath(new URL('baselines/', import.meta.url));

/** Where a failure leaves what it saw; git ignores it. */
const FOUND = fileURLToPath(new URL('../../.cache/visual/', import.meta.url));

export const RENEW = 'UPDATE=1 npx vitest run --project visual';

/** Whether this run writes what it sees. */
export const UPDATING = !['', '0'].includes(process.env['UPDATE'] ?? '');

/** The pictures of an engine that were looked at and accepted. */
export class Baselines {
  readonly #folder: string;
  readonly #found: string;

  /** @param version of the browser that runs now */
  constructor(
    engine: PictureEngine,
    private readonly version: string,
  ) {
    this.#folder = `${KEPT}${engine}/`;
    this.#found = `${FOUND}${engine}/`;
    rmSync(this.#found, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The browser that made them; its pixels are its own. */
  get madeBy(): string {
    const file = `${this.#folder}made-by.txt`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'nobody';
  }

  get names(): string[] {
    return readdirSync(this.#folder).sort();
  }

  /** What differs from the picture of this name, in words; pixels count where the same browser made both. */
  differences(name: string, { boxes, screenshot }: Look, pixels = this.version === this.madeBy): string[] {
    if (!existsSync(`${this.#folder}${name}.json`)) return [`There is no picture of it yet: ${RENEW}`];
    const said = movedBoxes(JSON.parse(readFileSync(`${this.#folder}${name}.json`, 'utf8')) as Box[], boxes);
    if (!pixels) return said;
    return [...said, ...differingPixels(this.#picture(name), shrink(screenshot)).said];
  }

  /** Leaves what was seen for a person to look at; tells where. */
  leave(name: string, { screenshot }: Look): string {
    mkdirSync(this.#found, { recursive: true });
    writeFileSync(`${this.#found}${name}.png`, screenshot);
    if (existsSync(`${this.#folder}${name}.png`)) {
      const { difference } = differingPixels(this.#picture(name), shrink(screenshot));
      if (difference) writeFileSync(`${this.#found}${name}.difference.png`, encode(difference));
    }
    return `${this.#found}${name}.png`;
  }

  /** Keeps a look. What is as it was stays as it is, so that a change shows what it changes. */
  keep(name: string, look: Look): void {
    if (this.differences(name, look, true).length === 0) return;
    const lines = look.boxes.map((box) => JSON.stringify(box));
    writeFileSync(`${this.#folder}${name}.json`, `[\n${lines.join(',\n')}\n]\n`);
    writeFileSync(`${this.#folder}${name}.png`, encode(shrink(look.screenshot)));
  }

  /** Ends a renewal: names the browser, and drops what no picture is of any more. */
  finish(names: readonly string[]): void {
    writeFileSync(`${this.#folder}made-by.txt`, `${this.version}\n`);
    for (const file of this.names)
      if (file !== 'made-by.txt' && !names.includes(file.replace(/\.(png|json)$/, '')))
        rmSync(`${this.#folder}${file}`);
  }

  #picture(name: string) {
    return decode(readFileSync(`${this.#folder}${name}.png`));
  }
}
