import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

let server: ChildProcess;
let said = '';
let address = '';

// Without a PATH there is no program that opens a browser.
beforeAll(async () => {
  server = spawn(process.execPath, [START, '5273'], { env: { NO_COLOR: '1', PATH: '' } });
  address = await new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [url] = /http:\/\/\S+/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => {
      reject(new Error(said));
    });
  });
});

afterAll(() => server.kill());

const statusOf = async (path: string) => (await fetch(new URL(path, address))).status;

it('shows the demo', async () => {
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<trend-card');
  expect(await statusOf('/elements.html')).toBe(200);
});

it.each(['/nowhere', '/nowhere.html', '/nowhere/index.html', '/trends/nowhere.json', '/%E0%A4%A0.html'])(
  'says that there is nothing at %s',
  async (path) => {
    const answer = await fetch(new URL(path, address));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('nothing at');
  },
);

it('tells the address and nothing else on a machine without a browser', async () => {
  await statusOf('/');
  expect(said).not.toMatch(/error|xdg-open|ENOENT|\bat /i);
  expect(server.exitCode).toBeNull();
});
