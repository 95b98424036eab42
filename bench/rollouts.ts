/** A batch as a trainer plays it: many episodes at once, twenty steps each, to the oracle's full score. */
import { type AgentAction, createGym, createOracle, type Gym, type Task, type Turn } from '../src/index.ts';
import { differenceHunks } from '../src/task/index.ts';
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { median, timeEach } from './measure.ts';
import { inFreshNode } from './peers/fresh-node.ts';

const STEPS = 20;
/** An edit that is tested and taken back, four times: what an agent does that looks for the bug. */
const ATTEMPTS = 4;
const ATTEMPT: readonly AgentAction[] = [
  { action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: '// perhaps here' },
  { action_type: 'RUN_TESTS' },
  { action_type: 'UNDO_EDIT' },
];
/** VIEW_CODE, RUN_TESTS and SUBMIT, which runs two files; besides, an edit for each place that differs. */
const [ORACLE_STEPS, ORACLE_FILES] = [3, 3];
const MOST_EDITS = STEPS - ORACLE_STEPS - ATTEMPTS * ATTEMPT.length;
const TASKS = 16;
const BATCH = 512;

export async function rollouts({ rollouts: count, processes }: Effort): Promise<Figure[]> {
  await using gym = await createGym();
  const tasks = gym.tasks.tasks.filter((task) => editsOf(task) <= MOST_EDITS).slice(0, TASKS);
  // A gym that has played knows the tests of its tasks.
  for (const task of tasks) (await gym.reset({ task_id: task.id })).close();
  const start = performance.now();
  const solved = await Promise.all(Array.from({ length: count }, (_, turn) => play(gym, tasks[turn % tasks.length]!)));
  const seconds = (performance.now() - start) / 1000;
  const files = count * (ATTEMPTS + ORACLE_FILES);
  const peer = (median(await timeEach(processes, inFreshNode)) * files) / 1000;
  return [
    {
      what: `${count} rollouts x ${STEPS} steps with the oracle, ${files} test files run`,
      value: seconds,
      unit: 's',
      ...(count < BATCH ? {} : { target: { atMost: 20 } }),
      peers: [{ what: `as many fresh Node processes in turn, from the median of ${processes}`, value: peer }],
    },
    {
      what: 'rollouts that did not end solved',
      value: solved.filter((is) => !is).length,
      unit: '',
      target: { atMost: 0 },
    },
  ];
}

const editsOf = (task: Task) => differenceHunks(task.program, task.secret.solution).length;

/** Looks, tries, and then plays as the oracle does; true when that took the twenty steps and every test passes. */
async function play(gym: Gym, task: Task): Promise<boolean> {
  const episode = await gym.reset({ task_id: task.id, max_steps: STEPS });
  const attempts = Array.from({ length: ATTEMPTS }, () => ATTEMPT).flat();
  const views = STEPS - ORACLE_STEPS - editsOf(task) - attempts.length;
  const looks = Array.from({ length: views }, () => ({ action_type: 'VIEW_CODE' }));
  let { observation } = episode.initial;
  for (const action of [...looks, ...attempts]) ({ observation } = await episode.step(action));
  const oracle = createOracle(task.secret.solution);
  const history: Turn[] = [];
  while (!episode.done) {
    const action = await oracle.act(observation, history);
    const { reward, ...result } = await episode.step(action);
    history.push({ action, observation, reward });
    observation = result.observation;
  }
  const { steps, done } = episode.trajectory();
  const end = steps.at(-1)?.metadata.score_breakdown as { readonly passed: number; readonly total: number };
  return done && steps.length === STEPS && end.passed === end.total;
}
