/** Holds a run that is stopped over and over to the bytes of one that is not: `node tests/rollout-runs/main.ts --help`. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf } from '../../src/rollout/index.ts';
import { numberFrom } from '../../src/task/index.ts';
import { nodeFirst, ROOT } from '../e2e/repository.ts';

const HELP = `Usage: node tests/rollout-runs/main.ts [options]

Plays a run without interruption, and the same one stopped by kill -9 and by ctrl-C in turn; after each kill the last line is
torn as well. Ends with 0 when both folders hold the same bytes. The programs of the agent random may loop without end: on a
machine that is too busy the clock ends them before their bound of work does, and such an episode differs from play to play.

  --episodes N       starts (default: 2000)
  --interruptions N  how often it is stopped (default: 3)
  --agent NAME       (default: oracle)
  --game NAME        (default: fix)
  --suite NAME       (default: all tasks)
  --max-steps N      steps of an episode (default: 12)
  --concurrency N    (default: 16)
  --seed N           of the run, and of where it is stopped (default: 0)
  --keep             leaves the folders where they are
`;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    episodes: { ...text, default: '2000' },
    interruptions: { ...text, default: '3' },
    agent: { ...text, default: 'oracle' },
    game: { ...text, default: 'fix' },
    suite: text,
    'max-steps': { ...text, default: '12' },
    concurrency: { ...text, default: '16' },
    seed: { ...text, default: '0' },
    keep: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help === true) process.stdout.write(HELP);
else process.exitCode = (await compare()) ? 0 : 1;

async function compare(): Promise<boolean> {
  const root = mkdtempSync(path.join(tmpdir(), 'tracefix-rollout-runs-'));
  const [whole, stopped] = [path.join(root, 'whole'), path.join(root, 'stopped')];
  const began = performance.now();
  mustEnd(await play(whole, []), 0);
  say(`without interruption: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const { size } = statSync(filesOf(whole).episodes);
  const interruptions = Number(values.interruptions);
  for (let at = 0; at < interruptions; at++)
    await interrupt(stopped, at, Math.floor(size * shareOf(at, interruptions)));
  mustEnd(await play(stopped, resumed(interruptions)), 0);
  const isSame = ['run', 'episodes', 'failures'].every((file) => isEqual(file as 'run', whole, stopped));
  const lines = readFileSync(filesOf(stopped).episodes).filter((byte) => byte === 10).length;
  say(
    `${lines} episodes, ${size} bytes, interrupted ${interruptions} times: ${isSame ? 'the same bytes' : 'DIFFERENT'}`,
  );
  if (!isSame) explain(whole, stopped);
  if (values.keep === true) say(root);
  else rmSync(root, { recursive: true });
  return isSame;
}

/** Somewhere in its part of the way, so that each interruption finds something to stop. */
function shareOf(at: number, of: number): number {
  return (at + (numberFrom(`stop ${values.seed} ${at}`) % 1000) / 1000) / (of + 1);
}

async function interrupt(folder: string, at: number, bytes: number): Promise<void> {
  const signal = at % 2 === 0 ? 'SIGKILL' : 'SIGINT';
  const { episodes } = filesOf(folder);
  const { code } = await play(folder, resumed(at), { signal, when: () => sizeOf(episodes) > bytes });
  const size = sizeOf(episodes);
  if (signal === 'SIGKILL' && size > 0)
    truncateSync(episodes, size - (1 + (numberFrom(`tear ${at}`) % Math.min(size, 400))));
  say(`interrupted by ${signal} (code ${code}) with ${size} bytes written`);
}

/** The first go begins the folder. */
function resumed(goes: number): readonly string[] {
  return goes === 0 ? [] : ['--resume'];
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function play(
  folder: string,
  more: readonly string[],
  stop?: { readonly signal: NodeJS.Signals; when(): boolean },
): Promise<Ended> {
  const { agent, game, suite, episodes, concurrency, seed } = values;
  const args = [
    '--agent',
    agent,
    '--game',
    game,
    '-n',
    episodes,
    '--max-steps',
    values['max-steps'],
    '--concurrency',
    concurrency,
  ];
  if (suite !== undefined) args.push('--suite', suite);
  const child = spawn(
    process.execPath,
    ['src/cli/main.ts', 'rollout', ...args, '--seed', seed, '--out', folder, ...more],
    // A group of its own, so that ctrl-C reaches all of it, as on a terminal.
    { cwd: ROOT, env: nodeFirst(), detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  const looking = setInterval(() => {
    if (stop?.when() !== true) return;
    clearInterval(looking);
    process.kill(-child.pid!, stop.signal);
  }, 5);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(looking);
      resolve({ code, stderr });
    });
  });
}

function mustEnd({ code, stderr }: Ended, expected: number): void {
  if (code !== expected) throw new Error(`Expected the command to end with ${expected}, got ${code}:\n${stderr}`);
}

function isEqual(file: 'run' | 'episodes' | 'failures', whole: string, stopped: string): boolean {
  const [one, other] = [whole, stopped].map((folder) =>
    createHash('sha256')
      .update(readFileSync(filesOf(folder)[file]))
      .digest('hex'),
  );
  say(`${file}: ${one?.slice(0, 16)} ${one === other ? '=' : '≠'} ${other?.slice(0, 16)}`);
  return one === other;
}

function explain(whole: string, stopped: string): void {
  const [lines = [], others = []] = [whole, stopped].map((folder) =>
    readFileSync(filesOf(folder).episodes, 'utf8').split('\n'),
  );
  const differing = lines.map((line, at) => [line, others[at] ?? '']).filter(([line, other]) => line !== other);
  const byClock = differing.filter((pair) => pair.some((line) => line?.includes(' ms of real time')));
  say(`${differing.length} lines differ, ${byClock.length} of them in what the clock ended`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
