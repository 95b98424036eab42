/** Reports of runs that were really played, as long as they are asked for. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createOracle } from '../../src/agent/index.ts';
import type { Gym } from '../../src/gym/index.ts';
import { createPageWriter, report, rollout, type Trajectory } from '../../src/rollout/index.ts';
import { TASK } from './stage.ts';

export interface ReportFile {
  readonly url: string;
  readonly file: string;
  [Symbol.dispose](): void;
}

/** Two runs of `count` episodes together; `change` makes the one played the one that is written. */
export async function writeReport(
  gym: Gym,
  count: number,
  change: (trajectory: Trajectory, at: number) => Trajectory = (trajectory) => trajectory,
): Promise<ReportFile> {
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-report-'));
  const played = await playFour(gym);
  const runs = ['before', 'after'].map((name) => join(folder, `${name}.jsonl`));
  for (const [half, run] of runs.entries()) {
    const lines = Array.from({ length: count / 2 }, (_, at) => {
      // The second run does better.
      const like = played[(at + (at % 3 === 0 ? half : 0)) % played.length]!;
      const numbered = { ...like, key: `${run}/${at}`, task_id: `task-${at >> 2}-of-many`, attempt: at % 4 };
      return `${JSON.stringify(change(numbered, at))}\n`;
    });
    appendFileSync(run, lines.join(''));
  }
  const file = join(folder, 'report.html');
  using page = createPageWriter(file);
  const told = await report(runs, {
    onEpisode: (run, { trajectory }, summary) => page.add(run, trajectory, summary),
  });
  await page.finish(told);
  return {
    file,
    url: pathToFileURL(file).href,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Two attempts of the oracle, which thinks and looks at the tests first, and two that give up. */
async function playFour(gym: Gym): Promise<Trajectory[]> {
  const solution = (await gym.task(TASK)).secret.solution;
  const played: Trajectory[] = [];
  const agent = {
    name: 'chance',
    begin({ attempt }: { attempt: number }) {
      const oracle = createOracle(solution);
      let taken = 0;
      return {
        name: 'chance',
        async act(...given: Parameters<typeof oracle.act>) {
          taken += 1;
          const first = { action_type: 'RUN_TESTS', thought: 'Which tests fail?' };
          const action =
            taken === 1 ? first : attempt % 2 === 0 ? await oracle.act(...given) : { action_type: 'SUBMIT' };
          const reply = {
            text: JSON.stringify(action),
            tokens: { prompt: 900, completion: 30 },
            latencyMs: 40 * taken,
          };
          return {
            action: action as { action_type: string },
            reply: { ...reply, malformed: taken === 1 ? ['Hm.'] : [] },
          };
        },
      };
    },
  };
  for await (const outcome of rollout(gym, agent, { tasks: [TASK], attempts: 4, concurrency: 1 })) {
    if (outcome.kind === 'failed') throw new Error(outcome.reasons.join('; '));
    played.push(outcome.trajectory);
  }
  return played;
}
