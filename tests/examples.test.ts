import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../sandbox/index.ts';
import * as agents from '../src/agent/index.ts';
import { affectedTests } from '../src/author/affected-tests.ts';
import { baseOfTask } from '../src/author/base/base.ts';
import { contractOf } from '../src/author/base/contract.ts';
import { calibrate } from '../src/author/calibrate/calibrate.ts';
import { checkTask } from '../src/author/check.ts';
import { checkTasks, factoryStream, generateTasks, importCorpus, loadBases, writeBase } from '../src/author/index.ts';
import { plantableBugs } from '../src/author/mutate/plantable-bugs.ts';
import { standardMutants } from '../src/author/mutate/standard-mutants.ts';
import { mutationScore } from '../src/author/mutation-score.ts';
import { parseAction } from '../src/game/fix/parse-action.ts';
import { scoreVerdict } from '../src/game/fix/score.ts';
import type { PreparedTask } from '../src/game/index.ts';
import { wording } from '../src/game/wording.ts';
import { createGym, type Gym } from '../src/gym/index.ts';
import * as rollouts from '../src/rollout/index.ts';
import { startServer } from '../src/server/index.ts';
import { episodeOptions } from '../src/server/mcp/episode-options.ts';
import { wireSchemas } from '../src/server/wire/wire-schemas.ts';
import {
  applyHunks,
  differenceHunks,
  loadTasks,
  programWithFix,
  programWithout,
  readCalibration,
  sampleTask,
  truthOf,
} from '../src/task/index.ts';
import { splitOf } from '../src/task/split.ts';

interface Example {
  readonly where: string;
  readonly code: string;
}

/** Every `@example` of a doc comment, as code. */
const examples: Example[] = globSync('{src,sandbox}/**/*.ts', { exclude: ['**/generated/**'] }).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/@example([\s\S]*?)\*\//g)].map((found, index) => ({
    where: `${file} ${index + 1}`,
    code: found[1]!
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .trim(),
  })),
);

const TASK = 'sku-lookup-misses-known-articles';
const CORPUS = path.resolve('../shared/corpora/humanevalfix-js/humanevalfix-js.jsonl');
let gym: Gym;
let sandbox: Sandbox;
let folder: string;
let scope: Record<string, unknown>;

beforeAll(async () => {
  gym = await createGym({ hosts: 1, spares: 0 });
  sandbox = createSandbox({ hosts: 1, spares: 0 });
  folder = mkdtempSync(path.join(tmpdir(), 'tracefix-examples-'));
  const task = gym.tasks.get(TASK)!;
  const { solution, hidden } = task.secret;
  const files = [task.visible, hidden];
  const collected = await sandbox.collect({ files, solution, language: task.language });
  const prepared: PreparedTask = { task, visible: collected[0]!, hidden: collected[1]!, baselinePassed: 0 };
  const { language, limits, program: source } = task;
  const verdict = await sandbox.run({ source, language, limits, suite: collected, seed: 1 });
  const { observation } = (await gym.reset({ task_id: TASK })).initial;
  const one = { ...gym.tasks, tasks: [gym.tasks.get('quixbugs-gcd')!] };
  const values = { gym, sandbox, task, files, solution, source, prepared, verdict, observation, set: gym.tasks };
  const names = { createGym, createSandbox, checkTask, checkTasks, differenceHunks };
  const truth = { applyHunks, programWithFix, programWithout, truthOf };
  writeFileSync(path.join(folder, 'calibration.json'), JSON.stringify(calibrate([])));
  const more = {
    calibrate,
    readCalibration: (file: string) => readCalibration(path.join(folder, file)),
    episodeOptions,
    wire: wireSchemas(gym.game),
    parseAction,
    sampleTask,
    scoreVerdict,
    splitOf,
    standardMutants,
    startServer,
    wording,
  };
  const base = baseOfTask(task)!;
  const [mutant] = await standardMutants(solution, language);
  const factory = {
    affectedTests,
    mutant,
    base,
    bases: [base],
    contractOf,
    factoryStream,
    generateTasks,
    loadBases,
    plantableBugs,
    writeBase: (at: string, given: Parameters<typeof writeBase>[1]) => writeBase(path.join(folder, at), given),
    onMade: () => {},
    title: task.title,
    description: task.description,
    visible: task.visible.code,
    hidden: hidden.code,
  };
  const submit = () => ({ action_type: 'SUBMIT' });
  const playing = {
    ...agents,
    ...rollouts,
    report: () => rollouts.report([]),
    environment: await rollouts.environmentOf(gym),
    playRun: (place: rollouts.Environment, who: agents.AnyAgent, given: rollouts.PlayRunOptions) =>
      rollouts.playRun(place, who, { ...given, tasks: [TASK], folder: path.join(folder, given.folder) }),
    agent: submit,
    plays: [await rollouts.environmentOf(gym).then((environment) => environment.reset({ task_id: TASK }))],
    readTrajectories: async function* () {},
    policy: async (asked: readonly unknown[]) => asked.map(submit),
  };
  // One task stands for all, so that the example of checking every task takes as long as one.
  scope = {
    ...values,
    ...names,
    ...truth,
    ...more,
    ...factory,
    ...playing,
    loadTasks: (given?: object) => (given ? loadTasks(given) : one),
    importCorpus,
    mutationScore,
    standardMutants,
  };
});
afterAll(async () => {
  await Promise.all([gym.close(), sandbox.close()]);
  rmSync(folder, { recursive: true });
});

describe('the example of', () => {
  test.each(
    examples.filter(({ code }) => !code.includes('importCorpus')),
  )('$where runs and gives what its comment says', async ({ code }) => {
    const expected = /^(?<expression>[^/\n]+?);? \/\/ (?<value>[[{].*)$/m.exec(code);
    await run(code);
    if (expected === null) return;
    const { expression, value } = expected.groups!;
    const before = code.slice(0, expected.index);
    expect(await run(`${before}return [${expression}, ${value}];`)).toSatisfy(isPair);
  });
});

test.skipIf(!existsSync(CORPUS))(
  'the example of importing a corpus runs (skipped where the corpus is absent)',
  async () => {
    const { code } = examples.find((example) => example.code.includes('importCorpus'))!;
    const records = readFileSync(CORPUS, 'utf8').split('\n', 2).join('\n');
    const small = path.join(folder, 'two.jsonl');
    writeFileSync(small, records);
    const placed = code.replace('humanevalfix-js.jsonl', small).replace('tasks/humanevalfix', path.join(folder, 'out'));
    const { imported } = (await run(`${placed}\nreturn { imported };`)) as { imported: unknown[] };
    expect(imported).toHaveLength(2);
  },
);

function isPair(pair: unknown): boolean {
  const [given, said] = pair as [unknown, unknown];
  expect(given).toEqual(said);
  return true;
}

async function run(code: string): Promise<unknown> {
  const names = Object.keys(scope);
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<unknown>;
  const silent = { ...globalThis.console, log: () => {} };
  return new AsyncFunction('console', ...names, `{${code}\n}`)(silent, ...names.map((name) => scope[name]));
}
