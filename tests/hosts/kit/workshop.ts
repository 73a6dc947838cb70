import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstall, reachesPackages } from '../../../scripts/debian.mjs';
import type { Tool } from './tool.js';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(ROOT, '.cache/hosts');

/** The longest that one command may take, in ms. */
const PATIENCE = 240_000;

const recipe = (path: string) => readFileSync(join(ROOT, 'integrations', path), 'utf8');

/** Of the variables of this process, those that are not the test runner's. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITE'))),
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});

/** Runs a program. Rejects with what it said, where it fails or takes too long. */
export async function run(command: readonly string[], folder: string, into?: string): Promise<string> {
  const [program = '', ...args] = command;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  });
  const said: string[] = [];
  if (into) child.stdout.pipe(createWriteStream(join(folder, into)));
  else child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(said.join(''));
      else reject(new Error(`${command.join(' ')} ended with ${signal ?? code}:\n${said.join('').slice(-4_000)}`));
    });
  });
}

const isThere = (command: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, command)));

const npm = () => [
  'node',
  process.env['npm_execpath'] ?? join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js'),
];

/** Whether the registry answers at all. */
const canReachRegistry = (folder: string) =>
  run([...npm(), 'ping', '--fetch-retries=0', '--fetch-timeout=10000'], folder).then(
    () => true,
    () => false,
  );

/** Installs packages of Debian, in a process of its own: the test runner takes one that waits for long for dead. */
const installDebian = (packages: readonly string[], reason: string) =>
  run(
    [
      'node',
      '--input-type=module',
      '--eval',
      `import { installPackages } from ${JSON.stringify(join(ROOT, 'scripts/debian.mjs'))};
       installPackages(${JSON.stringify(packages)}, ${JSON.stringify(reason)});`,
    ],
    ROOT,
  );

/** The folder of a tool. Its packages stay there from run to run. */
const folderOf = (tool: Tool) => join(CACHE, tool.name);

/** Installs packages of npm, where they are not there in these versions. */
async function installNpm(tool: Tool, folder: string): Promise<string | undefined> {
  const wanted = `${JSON.stringify({ private: true, type: 'module', dependencies: tool.npm }, undefined, 2)}\n`;
  const list = join(folder, 'package.json');
  // Written last by npm.
  const done = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(done) && existsSync(list) && readFileSync(list, 'utf8') === wanted) return undefined;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  writeFileSync(list, wanted);
  try {
    await run([...npm(), 'install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    return undefined;
  } catch (error) {
    if (await canReachRegistry(folder)) throw error;
    return 'its packages cannot be installed: npm reaches no registry';
  }
}

/**
 * Installs a tool where it is missing.
 * @returns why that is impossible on this machine
 * @throws Error where the machine can install, and this tool fails all the same
 */
export async function whyMissing(tool: Tool): Promise<string | undefined> {
  const folder = folderOf(tool);
  mkdirSync(folder, { recursive: true });
  const { debian } = tool;
  if (debian && !isThere(debian.command)) {
    if (!canInstall()) return `there is no ${debian.command}, and no way to install ${debian.packages.join(' ')}`;
    await installDebian(debian.packages, `for the pages that ${tool.title} builds`);
    if (!isThere(debian.command)) {
      if (reachesPackages()) throw new Error(`${debian.packages.join(' ')} could not be installed.`);
      return `${debian.packages.join(' ')} cannot be installed: apt-get reaches no server`;
    }
  }
  return tool.npm && installNpm(tool, folder);
}

/** The version of a tool. */
export async function versionOf({ npm: packages, debian }: Tool, folder = ROOT): Promise<string> {
  if (!debian) return Object.values(packages ?? {})[0] ?? '';
  const said = await run([debian.command, debian.command === 'hugo' ? 'version' : '--version'], folder);
  return debian.version.exec(said)?.[1] ?? said;
}

/** Makes the two articles. @returns the folder that has them */
export async function build(tool: Tool): Promise<string> {
  const folder = folderOf(tool);
  const site = join(folder, 'site');
  const shop = { folder, recipe };
  rmSync(site, { recursive: true, force: true });
  const copied = Object.entries(tool.files ?? {}).map(([path, from]) => [path, recipe(from)] as const);
  for (const [path, content] of [...copied, ...Object.entries(tool.pages(shop))]) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  const output = join(site, tool.output);
  if (tool.output === 'public') mkdirSync(output, { recursive: true });
  for (const { run: command, into } of tool.commands(shop)) await run(command, site, into);
  return output;
}
