/** An honest client: plays an episode to its end and holds every observation to what it knows of it. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createOracle, type Task, type Turn } from '../../src/index.ts';
import { type Door, type Envelope, type Player, Unavailable } from './doors.ts';
import type { Tally } from './tally.ts';

const WAIT_MS = 100;
let played = 0;

/** One episode: looks around, tries an edit and takes it back, then solves the task or gives it up. */
export async function playHonestly(
  door: Door,
  url: string,
  name: string,
  tasks: readonly Task[],
  tally: Tally,
): Promise<void> {
  const task = tasks[Math.floor(Math.random() * tasks.length)]!;
  played += 1;
  const episodeId = `${name}-${played}`;
  using player = await door.open(url);
  const seed = Math.floor(Math.random() * 2 ** 31);
  let latest = await begun(player, { task_id: task.id, episode_id: episodeId, seed });
  const expected = { episodeId, task, lines: Object.values<string>(latest.observation.code_dict), steps: 0 };
  check(latest, expected);
  assert.equal(latest.metadata.seed, seed);

  const take = async (action: Readonly<Record<string, unknown>>, lines = expected.lines): Promise<void> => {
    latest = await repeated(() => player.step(action), tally);
    expected.steps += 1;
    expected.lines = lines;
    check(latest, expected);
    tally.count(`steps over ${door.name}`);
  };

  const before = expected.lines;
  const mark = `// ${episodeId}`;
  await take({ action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: mark }, [mark, ...before]);
  assert.ok(latest.observation.diff.includes(mark), 'the diff shows the edit');
  if (Math.random() < 0.5) await take({ action_type: 'VIEW_CODE' });
  await take({ action_type: 'UNDO_EDIT' }, before);
  if (Math.random() < 0.1) {
    tally.count('episodes left in the middle');
    return;
  }
  const isSolving = Math.random() < 0.8;
  const oracle = createOracle(isSolving ? task.secret.solution : task.program);
  const history: Turn[] = [];
  while (!latest.done) {
    const { observation, reward } = latest;
    const action = await oracle.act(observation, history);
    await take(action, action.action_type === 'REPLACE_LINES' ? edited(expected.lines, action) : expected.lines);
    history.push({ action, observation, reward });
  }
  checkEnd(latest, expected.steps, task, isSolving);
  tally.count('honest episodes');
}

interface Expected {
  readonly episodeId: string;
  readonly task: Task;
  readonly lines: readonly string[];
  readonly steps: number;
}

function check({ observation, reward }: Envelope, { episodeId, task, lines, steps }: Expected): void {
  assert.equal(observation.info.episode_id, episodeId);
  assert.equal(observation.info.task_id, task.id);
  assert.equal(observation.step_count, steps);
  assert.equal(observation.reward_last_step, reward);
  assert.deepEqual(Object.values(observation.code_dict), lines);
}

function checkEnd({ observation, metadata }: Envelope, steps: number, task: Task, isSolved: boolean): void {
  const { passed, total } = metadata.score_breakdown;
  const score = Math.max(0, passed / total - task.stepCost * steps);
  assert.equal(metadata.end, 'terminated');
  assert.ok(Math.abs(metadata.final_score - score) < 1e-9, `the score is ${score}, got ${metadata.final_score}`);
  assert.ok(Math.abs(observation.cumulative_reward - metadata.final_score) < 1e-9, 'the return is the score');
  assert.equal(passed === total, isSolved, `${task.id} passes ${passed} of ${total} tests`);
}

async function begun(player: Player, options: object): Promise<Envelope> {
  for (;;) {
    try {
      return await player.reset(options);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await sleep(WAIT_MS);
    }
  }
}

async function repeated(work: () => Promise<Envelope>, tally: Tally): Promise<Envelope> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      tally.count(`steps repeated, ${error.message.slice(0, 30)}`);
      await sleep(WAIT_MS);
    }
  }
}

function edited(lines: readonly string[], action: Readonly<Record<string, unknown>>): string[] {
  const { start_line, end_line, new_code_block } = action as Record<'start_line' | 'end_line', number> & {
    new_code_block: string;
  };
  const block = new_code_block === '' ? [] : new_code_block.replace(/\n$/, '').split('\n');
  return lines.toSpliced(start_line - 1, end_line - start_line + 1, ...block);
}
