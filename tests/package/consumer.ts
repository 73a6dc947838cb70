import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NPM = process.env['npm_execpath'] ?? join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');

/** A folder of somebody who has installed the package from its tarball. */
export interface Consumer {
  readonly folder: string;
  /** For processes started there: this Node first, and npm without a word of its own. */
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

export function installed(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync(process.execPath, [NPM, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as {
    filename: string;
  }[];
  if (!packed) throw new Error('npm pack packed nothing.');
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "type": "module", "private": true }');
  npm(folder, 'install', '--no-audit', '--no-fund', join(folder, packed.filename));
  return {
    folder,
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      npm_config_loglevel: 'silent',
      npm_config_offline: 'true',
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
