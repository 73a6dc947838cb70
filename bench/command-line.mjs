/** What `trend-embed validate` takes, as its user has it: a process of its own. Needs dist/. */
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Validates what `args` name; gives the process's own account of its CPU in ms, and of its memory at most in MB. */
function validate(folder, args) {
  const [hook, account] = [join(folder, 'hook.cjs'), join(folder, 'account.json')];
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(account)}, JSON.stringify(process.resourceUsage())))`,
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', hook, path('dist/cli.js'), 'validate', ...args],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(stderr);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(account, 'utf8'));
  return { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1000 };
}

function inFolder(action) {
  const folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** CPU of validating the reference trend, from the start of the process to its end, in ms. */
export function startOfValidate() {
  return inFolder((folder) => validate(folder, [path('demo/trends/meter-tracks-buyer.json')]).cpu);
}

/** The most memory, in MB, that a process holds while it validates `count` documents of 27 kB, each with a warning. */
export function memoryOfValidate(count) {
  return inFolder((folder) => {
    const evidence = Array.from({ length: 200 }, (_, i) => ({
      company: `Company ${i}`,
      date: '2025',
      stance: 'supports',
      text: `What it did, ${i}: `.padEnd(60, '.'),
    }));
    const document = join(folder, 'document.json');
    writeFileSync(document, JSON.stringify({ version: 1, id: 'a', title: 'A', outlook: '85 %', evidence }));
    mkdirSync(join(folder, 'all'));
    // Another name for the same file costs nothing, and is read anew.
    for (let i = 0; i < count; i++) linkSync(document, join(folder, 'all', `${i}.json`));
    return validate(folder, [`${folder}/all/*.json`]).memory;
  });
}
