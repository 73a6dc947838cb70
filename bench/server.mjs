/**
 * What rendering on a server costs: milliseconds of CPU for the reference trend, and how many a second the demo's
 * server sends over the loopback, with the memory that it takes. Needs dist/; asks by wrk where that is installed. Ends
 * with 1 when one is over its budget.
 *
 *   node bench/server.mjs [seconds]
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { renderTrend } from '../dist/server.js';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const seconds = Number(process.argv[2] ?? 30);

function tell(name, value, over, text) {
  console.log(`${over ? 'OVER' : 'ok  '}  ${name.padEnd(43)} ${text}`);
  if (over) process.exitCode = 1;
}

function renderingCpu() {
  const trend = JSON.parse(readFileSync(path('../demo/trends/meter-tracks-buyer.json'), 'utf8'));
  const times = Array.from({ length: 400 }, () => {
    const before = process.cpuUsage();
    renderTrend(trend);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // The first hundred warm it up.
  return times.slice(100).sort((a, b) => a - b)[150];
}

const answered = (url, agent) =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject);
  });

/** Resident memory of a process, in MB; Linux only. */
const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;

const CONNECTIONS = 8;

/** Asks for a page again and again, and gives how many came a second. */
async function byWrk(url, span) {
  const args = ['--threads', '1', '--connections', CONNECTIONS, '--duration', `${Math.ceil(span)}s`, url].map(String);
  const { stdout } = await promisify(execFile)('wrk', args);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

async function byNode(url, span) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let sent = 0;
  const ask = async () => {
    while (performance.now() < start + span * 1000) {
      await answered(url, agent);
      sent++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  agent.destroy();
  return (sent / (performance.now() - start)) * 1000;
}

const hasWrk = !spawnSync('wrk', ['--version']).error;

async function throughput() {
  const child = spawn(process.execPath, [path('../demo/server/render.mjs'), '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value: url } = await lines.next();
    const ask = hasWrk ? byWrk : byNode;
    await ask(url, seconds / 3);
    const before = memory(child.pid);
    const rate = await ask(url, seconds);
    return { rate, before, after: memory(child.pid) };
  } finally {
    child.kill();
  }
}

const cpu = renderingCpu();
tell('server: the reference trend, CPU', cpu, cpu > 3, `${cpu.toFixed(2)} ms of 3 ms`);
const { rate, before, after } = await throughput();
tell(
  `server: a second over the loopback, by ${hasWrk ? 'wrk' : 'Node'}`,
  rate,
  rate < 300,
  `${rate.toFixed(0)} of 300`,
);
tell(
  'server: memory, at a third and at the end',
  after,
  after > before * 1.3,
  `${before.toFixed(0)} MB, ${after.toFixed(0)} MB`,
);
