/** `tracefix demo`: the oracle plays every task over HTTP, which shows that each can be solved. */
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { createOracle } from '../agent/oracle.ts';
import { fixGame } from '../game/index.ts';
import { createGym } from '../gym/index.ts';
import { startServer } from '../server/index.ts';
import { loadTasks, type Task, type TaskSet } from '../task/index.ts';
import { playOverHttp, type Server } from './http-episode.ts';
import { createProgress } from './progress.ts';
import { requireTask } from './require-task.ts';
import { addTaskOptions, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface DemoOptions extends TaskOptions {
  readonly url: string;
  readonly token?: string;
}

/** Scores are sums of floating-point costs. */
const TOLERANCE = 1e-9;

export function addDemo(program: Command): void {
  addTaskOptions(program.command('demo [ids...]').description('Let the oracle play every task over HTTP.'))
    .option('--url <url>', 'the server to play on; one is started when none runs there', 'http://127.0.0.1:8000')
    .addOption(new Option('--token <secret>', "the server's bearer token").env('TRACEFIX_TOKEN'))
    .addHelpText(
      'after',
      `
The exit code is 1 when a task is not solved with score = 1 - step cost x steps.

Examples:
  $ tracefix demo
  $ tracefix demo --url http://127.0.0.1:9000
  $ tracefix demo --tasks ./my-tasks --no-builtin`,
    )
    .action(demo);
}

async function demo(ids: readonly string[], options: DemoOptions): Promise<void> {
  if (!URL.canParse(options.url)) throw new UsageError(`Expected --url to be a URL, got "${options.url}".`);
  const source = taskSource(options);
  const set = loadTasks({ folders: source.tasks, builtin: source.builtin });
  if (source.strict && set.invalid.length > 0)
    throw new UsageError(`Expected sound folders, got ${set.invalid.length} broken.`);
  const tasks =
    ids.length > 0 ? ids.map((id) => requireTask(set, id)) : set.tasks.filter((task) => fixGame.plays(task));
  if (tasks.length === 0) throw new UsageError('Expected at least one task to play, got none.');
  await using server = await reachServer(options, set);
  const scores = await playAll(server, tasks);
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const solved = scores.filter((score) => score.solved).length;
  process.stdout.write(`${pc.bold(`mean score ${mean.toFixed(4)}`)}, ${solved} of ${scores.length} tasks solved\n`);
  if (solved < scores.length) process.exitCode = 1;
}

async function playAll(server: Server, tasks: readonly Task[]): Promise<{ score: number; solved: boolean }[]> {
  const width = Math.max(...tasks.map((task) => task.id.length));
  const progress = createProgress(tasks.length, 'tasks played');
  const scores: { score: number; solved: boolean }[] = [];
  for (const task of tasks) {
    const label = `${task.id.padEnd(width)}  ${task.difficulty.padEnd(6)}`;
    try {
      const { steps, score } = await playOverHttp(server, task.id, createOracle(task.secret.solution));
      const solved = Math.abs(score - (1 - task.stepCost * steps)) < TOLERANCE;
      scores.push({ score, solved });
      const mark = solved ? pc.green('✓') : pc.red('✗');
      progress.report(`${mark} ${label}  ${String(steps).padStart(2)} steps  score ${score.toFixed(2)}`);
    } catch (error) {
      // One task that cannot be played must not hide how the others fare.
      scores.push({ score: 0, solved: false });
      progress.report(`${pc.red('✗')} ${label}  ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  progress.end();
  return scores;
}

/** The server at the URL if one answers there, else one of our own on that port for as long as the demo takes. */
async function reachServer({ url, token }: DemoOptions, taskSet: TaskSet): Promise<Server & AsyncDisposable> {
  const base = url.replace(/\/+$/, '');
  const access = token === undefined ? {} : { token };
  if (await answers(base)) return { url: base, ...access, async [Symbol.asyncDispose]() {} };
  const { hostname, port } = new URL(base);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) throw new UsageError(`No server answers at ${base}.`);
  const gym = await createGym({ taskSet });
  const server = await startServer({ gym, host: hostname.replace(/[[\]]/g, ''), port: Number(port || 80), ...access });
  process.stdout.write(pc.dim(`no server ran at ${base}, so one is started for the demo\n`));
  return {
    url: base,
    ...access,
    async [Symbol.asyncDispose]() {
      await server.close();
      await gym.close();
    },
  };
}

async function answers(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    // Nothing listens there, or nothing that speaks HTTP in time.
    return false;
  }
}
