// A WordPress on loopback: its own files, its own database, nothing of the machine's.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { WordPressFiles } from '../../../scripts/wordpress.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PATIENCE = 60_000;
const execute = promisify(execFile);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until somebody takes a connection: on a port, or on a socket's path. */
async function answers(at: { port: number; host: string } | { path: string }, child: ChildProcess): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const taken = await new Promise<boolean>((resolve) => {
      const socket = createConnection(at, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (taken) return;
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${child.spawnfile} does not answer`);
    await delay(50);
  }
}

const configuration = (socket: string, origin: string, folder: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${folder}/debug.log' );
define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

export class WordPress {
  readonly #children: ChildProcess[] = [];
  readonly #folder: string;
  readonly #site: string;
  #origin = '';

  private constructor(private readonly files: WordPressFiles) {
    this.#folder = join(files.root, 'bed');
    this.#site = join(this.#folder, 'site');
  }

  /** Installs a WordPress with two users, `admin` and `author`, whose passwords are their names. */
  static async install(files: WordPressFiles): Promise<WordPress> {
    const bed = new WordPress(files);
    try {
      await bed.#install();
    } catch (error) {
      await bed.close();
      throw error;
    }
    return bed;
  }

  get origin(): string {
    return this.#origin;
  }

  /** Where its plugins are. */
  get plugins(): string {
    return join(this.#site, 'wp-content/plugins');
  }

  /** What PHP had to complain of, line by line. */
  get complaints(): readonly string[] {
    const log = join(this.#folder, 'debug.log');
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  }

  async #install(): Promise<void> {
    const data = join(this.#folder, 'data');
    const socket = join(this.#folder, 'db.sock');
    mkdirSync(data, { recursive: true });
    // The package's links lead to files of other packages; its own configuration is Debian's.
    const isWanted = (path: string) => !/\/(wp-config\.php|\.htaccess|ca-bundle\.crt)$/.test(path);
    const source = join(this.files.root, 'usr/share/wordpress');
    cpSync(source, this.#site, { recursive: true, dereference: true, filter: isWanted });
    for (const name of ['plugins', 'mu-plugins']) mkdirSync(join(this.#site, 'wp-content', name), { recursive: true });
    cpSync(join(HERE, 'late-theme'), join(this.#site, 'wp-content/themes/late'), { recursive: true });
    cpSync(join(HERE, 'concessions.php'), join(this.#site, 'wp-content/mu-plugins/concessions.php'));

    // Without rights of its own: only this machine's user reaches the socket.
    const database = this.#start(this.files.server, [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(this.#folder, 'db.pid')}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--innodb-flush-log-at-trx-commit=0',
      ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    ]);
    await answers({ path: socket }, database);
    const port = await freePort();
    this.#origin = `http://127.0.0.1:${port}`;
    writeFileSync(join(this.#site, 'wp-config.php'), configuration(socket, this.#origin, this.#folder));
    await execute('php', [join(HERE, 'install.php'), this.#site, socket]);
    const server = this.#start('php', ['-S', `127.0.0.1:${port}`, '-t', this.#site], { PHP_CLI_SERVER_WORKERS: '4' });
    await answers({ port, host: '127.0.0.1' }, server);
  }

  #start(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    // Of a group of its own, which ends together: PHP's server has workers.
    const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    this.#children.push(child);
    return child;
  }

  /**
   * Runs PHP inside of WordPress, as nobody.
   * @param code ends in `return …;`
   * @returns what it returned, as JSON has it
   */
  async php(code: string): Promise<unknown> {
    const script = `require $argv[1]; require ABSPATH . 'wp-admin/includes/admin.php'; echo "\\n", json_encode( ( function () { ${code} } )() );`;
    const { stdout } = await execute('php', [
      '-d',
      'display_errors=stderr',
      '-r',
      script,
      join(this.#site, 'wp-load.php'),
    ]);
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n'))) as unknown;
  }

  async close(): Promise<void> {
    for (const child of this.#children.reverse()) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode) continue;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(force);
    }
    rmSync(this.files.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
