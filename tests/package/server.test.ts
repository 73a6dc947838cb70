import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TREND = join(ROOT, 'demo/trends/meter-tracks-buyer.json');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-server-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (url: string) =>
  new Promise<string>((resolve, reject) => {
    get(url, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });

/** Runs a program until a line of its output says where it listens, and while `use` goes on. */
async function whileServing<T>(
  [program, ...args]: readonly [string, ...string[]],
  { from, address }: { from: 'stdout' | 'control'; address: (line: string) => string | undefined },
  use: (url: string) => Promise<T>,
): Promise<T> {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  try {
    let errors = '';
    child.stderr?.on('data', (chunk) => (errors += String(chunk)));
    const output = from === 'stdout' ? child.stdout : child.stdio[3];
    for await (const line of createInterface({ input: output as NodeJS.ReadableStream })) {
      const url = address(line);
      if (url !== undefined) return await use(url);
    }
    throw new Error(`${program} did not serve: ${errors}`);
  } finally {
    child.kill();
  }
}

describe('trend-embed/server', () => {
  const dist = JSON.stringify(join(ROOT, 'dist/server.js'));

  it('renders in bare Node, and leaves nothing in the global scope', () => {
    const script = `
      import { readFileSync } from 'node:fs';
      const before = new Set(Reflect.ownKeys(globalThis));
      const { renderTrend, streamTrend, TrendError } = await import(${dist});
      const trend = JSON.parse(readFileSync(${JSON.stringify(TREND)}, 'utf8'));
      const html = renderTrend(trend);
      let streamed = '';
      const decoder = new TextDecoder();
      for await (const piece of streamTrend(trend)) streamed += decoder.decode(piece, { stream: true });
      const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
      let refused = '';
      try { renderTrend({ version: 1 }); } catch (error) { refused = error.code; }
      console.log(JSON.stringify([html.includes('27 of 30'), streamed === html, left, refused, typeof TrendError]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual([true, true, [], 'invalid', 'function']);
  });

  it('needs no package', () => {
    const imports = [
      ...readFileSync(join(ROOT, 'dist/server.js'), 'utf8').matchAll(/(?:from|import) ?["']([^"']+)["']/g),
    ];
    expect(imports.map(([, name = '']) => name).filter((name) => !name.startsWith('node:'))).toEqual([]);
  });

  it('renders the same in an edge runtime', async () => {
    writeFileSync(
      join(folder, 'worker.js'),
      `import { renderTrend, streamTrend } from 'server.js';
       import trend from 'trend.json';
       export default {
         fetch(request) {
           const options = { page: true, jsonLd: true };
           const body = request.url.endsWith('stream') ? streamTrend(trend, options) : renderTrend(trend, options);
           return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
         },
       };`,
    );
    writeFileSync(join(folder, 'server.js'), readFileSync(join(ROOT, 'dist/server.js')));
    writeFileSync(join(folder, 'trend.json'), readFileSync(TREND));
    writeFileSync(
      join(folder, 'config.capnp'),
      `using Workerd = import "/workerd/workerd.capnp";
       const config :Workerd.Config = (
         services = [(name = "main", worker = .worker)],
         sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
       );
       const worker :Workerd.Worker = (
         modules = [
           (name = "worker", esModule = embed "worker.js"),
           (name = "server.js", esModule = embed "server.js"),
           (name = "trend.json", json = embed "trend.json"),
         ],
         compatibilityDate = "2025-09-01",
         compatibilityFlags = ["nodejs_compat"],
       );`,
    );
    const here = (await import(join(ROOT, 'dist/server.js'))) as typeof import('../../src/server/index.js');
    const expected = here.renderTrend(JSON.parse(readFileSync(TREND, 'utf8')), { page: true, jsonLd: true });
    await whileServing(
      [join(ROOT, 'node_modules/workerd/bin/workerd'), 'serve', 'config.capnp', '--control-fd=3'],
      {
        from: 'control',
        address: (line) => {
          const { event, port } = JSON.parse(line) as { event: string; port?: number };
          return event === 'listen' && port !== undefined ? `http://127.0.0.1:${port}/` : undefined;
        },
      },
      async (url) => {
        expect(await read(url)).toBe(expected);
        expect(await read(`${url}stream`)).toBe(expected);
      },
    );
  });

  it('serves trends as the demo’s server shows', async () => {
    await whileServing(
      [process.execPath, join(ROOT, 'demo/server/render.mjs'), '0'],
      { from: 'stdout', address: (line) => /^http\S+(?=\/)/.exec(line)?.[0] },
      async (url) => {
        const arabic = await read(`${url}/arabic`);
        expect(arabic).toMatch(/^<!doctype html><html lang="ar[^]*<\/html>\n$/);
        // The badge, which is no word of the document's.
        expect(arabic).toContain('محدَّث');
        expect(await read(`${url}/nothing-of-the-kind`)).toBe('No such trend');
        expect(await read(`${url}/trend-embed.js`)).toContain('customElements');
      },
    );
  });
});
