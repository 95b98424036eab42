import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { EpisodicAgent } from '../../src/agent/agent.ts';
import { createOracle } from '../../src/agent/oracle.ts';
import { reportText } from '../../src/cli/report-text.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { createGym } from '../../src/create-gym.ts';
import { type Report, report, rollout } from '../../src/rollout/index.ts';
import { reviewOf } from '../rollout/report/a-trajectory.ts';

const TASKS = ['sku-lookup-misses-known-articles', 'back-to-back-meetings-stay-apart'];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracefix-report-'));
  await using gym = await createGym({ hosts: 1, spares: 0 });
  /** Gives up on every attempt but the first. */
  const agent: EpisodicAgent = {
    name: 'once',
    begin: async ({ taskId, attempt }) =>
      attempt === 0
        ? createOracle((await gym.task(taskId)).secret.solution)
        : { name: 'once', act: () => ({ action_type: 'SUBMIT' }) },
  };
  for (const [name, attempts] of Object.entries({ one: 1, two: 2 })) {
    const lines: string[] = [];
    for await (const outcome of rollout(gym, agent, { tasks: TASKS, attempts })) {
      if (outcome.kind === 'played') lines.push(`${JSON.stringify(outcome.trajectory)}\n`);
    }
    writeFileSync(join(folder, `${name}.jsonl`), lines.join(''));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('tracefix report', () => {
  test('tells of real runs by table and as JSON, with the bug types of the tasks at hand', async () => {
    const runs = ['one', 'two'].map((name) => join(folder, `${name}.jsonl`));
    const text = await printedBy('report', ...runs);
    expect(text).toMatch(/two {2}once {2}4 episodes, 2 tasks\n {2}Solved {6}50\.0 % .* 2 of 4\n/);
    expect(text).toContain('off-by-one');
    expect(text).toMatch(/two against one {2}2 tasks of both\n {2}Solved {6}-50\.0 points/);

    const told = JSON.parse(await printedBy('report', ...runs, '--json')) as Report;
    expect(told.runs.map(({ solved, flaky, saturated }) => [solved, flaky, saturated])).toEqual([
      [2, 0, 2],
      [2, 2, 0],
    ]);
    expect(told.runs[1]?.pass_at.map(({ k, value }) => [k, value])).toEqual([
      [1, 0.5],
      [2, 1],
    ]);
    const others = await printedBy('report', runs[0]!, '--no-builtin', '--json');
    expect((JSON.parse(others) as Report).runs[0]?.tasks_without_bug_types).toBe(2);
  });

  test('tells of reviews by what was shown and by the parts of their scores', async () => {
    const file = join(folder, 'reviews.jsonl');
    const told = [reviewOf('a', { clean: true }), reviewOf('a', { clean: false, severity: 0.5 })];
    writeFileSync(file, told.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const text = await printedBy('report', file);
    rmSync(file);
    expect(text).toMatch(/^ {2}Made of {5}detection 1\.000, severity 0\.750, fix 1\.000, decision 1\.000$/m);
    expect(text).toMatch(/^clean +1 +1 +100\.0 %/m);
    expect(text).toMatch(
      /^mean of +detection +severity +fix +decision\nclean .*\nfaulty +1\.000 +0\.500 +1\.000 +1\.000$/m,
    );
  });

  test('writes a page, and says when it cannot before it reads anything', async () => {
    const [run, page] = [join(folder, 'two.jsonl'), join(folder, 'report.html')];
    await printedBy('report', run, '--html', page);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^<!doctype html>/);
    expect(text.match(/id="bodies-/g)).toHaveLength(1);
    expect(text).not.toContain('while (low');
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await runCommand(['report', run, '--html', join(folder, 'nowhere', 'report.html')])).toBe(2);
    expect(told.mock.lastCall?.[0]).toContain('Expected a file that can be written for --html');
    expect(await runCommand(['report', run, '--html', folder])).toBe(2);
    expect(told.mock.lastCall?.[0]).toContain('it is a folder');
    told.mockRestore();
    expect(readdirSync(folder).sort()).toEqual(['one.jsonl', 'report.html', 'two.jsonl']);
  });

  test.each([40, 80, 200])('keeps to a terminal of %i columns in its tables', async (width) => {
    const told = await report([join(folder, 'one.jsonl'), join(folder, 'two.jsonl')]);
    const rows = stripVTControlCharacters(reportText(told, width)).split('\n');
    const first = rows.indexOf(rows.find((row) => row.startsWith('difficulty'))!);
    for (const row of rows.slice(first, first + 3)) expect(row.length).toBeLessThanOrEqual(width);
  });
});

async function printedBy(...words: string[]): Promise<string> {
  let printed = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  const code = await runCommand(words).finally(() => spy.mockRestore());
  expect(code).toBe(0);
  return stripVTControlCharacters(printed);
}
