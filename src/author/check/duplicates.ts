/** Finds tasks of a set that ask the same of whoever plays them. */
import { z } from 'zod';
import type { CollectedFile, Sandbox } from '../../../sandbox/sandbox.ts';
import { differenceHunks, type Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import { tokensOf } from '../syntax/tokens.ts';
import { extensionOf } from './extension-of.ts';
import type { ReportCache } from './report-cache.ts';
import { shingles, similarity } from './shingles.ts';
import { checkUnfinished } from './unfinished.ts';

/** How much of their pieces two solutions must share before their behaviour is looked at. */
const ALIKE = 0.8;
/** Every piece whose hash this divides is indexed: enough to meet all that is alike, in a fraction of the room. */
const SAMPLED = 4;
/** What so many solutions share is an idiom, by which nothing is found. */
const COMMON = 200;

/** By task, the earlier ones that it may repeat: of its own family those that do, of others those whose solution is much alike. */
export interface Likenesses {
  readonly sameTask: ReadonlyMap<Task, Task>;
  readonly alike: ReadonlyMap<Task, readonly Task[]>;
}

/**
 * Compares all tasks by their text alone. Variants of a base repeat each other only when program and difference do, word for word.
 * Of equal solutions in a family one stands for all.
 */
export function likenesses(all: readonly Task[]): Likenesses {
  // What `tasks new` writes is the same in all that are unfinished.
  const tasks = all.filter((task) => checkUnfinished(task).length === 0);
  const byText = new Map<string, Task>();
  const sameTask = new Map<Task, Task>();
  for (const task of tasks) {
    const text = tokensOf(`${task.program}\n${task.secret.solution}`, 'code').join(' ');
    const exact = `${task.secret.base}\n${text}\n${messagesIn(task.program)}`;
    const before = byText.get(exact);
    if (before === undefined) byText.set(exact, task);
    else sameTask.set(task, before);
  }
  return { sameTask, alike: alikeSolutions(tasks.filter((task) => !sameTask.has(task))) };
}

/** Strings are left out of tokens, and may be all that two variants differ in. */
const messagesIn = (code: string) => (code.match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? []).join('\n');

function alikeSolutions(tasks: readonly Task[]): Map<Task, Task[]> {
  const pieces = new Map<string, { readonly tasks: Task[]; readonly hashes: Set<number> }>();
  for (const task of tasks) {
    const key = `${task.secret.base}\n${task.secret.solution}`;
    const known = pieces.get(key);
    if (known !== undefined) known.tasks.push(task);
    else
      pieces.set(key, {
        tasks: [task],
        hashes: shingles(`solution.${extensionOf(task)}`, task.secret.solution),
      });
  }
  const index = new Map<number, number[]>();
  const groups = [...pieces.values()];
  const alike = new Map<Task, Task[]>();
  for (const [at, group] of groups.entries()) {
    for (const other of candidates(group.hashes, index)) {
      const earlier = groups[other]!;
      if (earlier.tasks[0]!.secret.base === group.tasks[0]!.secret.base) continue;
      if (similarity(group.hashes, earlier.hashes) < ALIKE) continue;
      for (const task of group.tasks) alike.set(task, [...(alike.get(task) ?? []), earlier.tasks[0]!]);
    }
    for (const hash of group.hashes) {
      if (hash % SAMPLED !== 0) continue;
      const holders = index.get(hash) ?? [];
      if (holders.length < COMMON) index.set(hash, [...holders, at]);
    }
  }
  return alike;
}

/** Those that share half of what is indexed of a solution. */
function candidates(hashes: ReadonlySet<number>, index: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  let indexed = 0;
  for (const hash of hashes) {
    if (hash % SAMPLED !== 0) continue;
    indexed += 1;
    for (const holder of index.get(hash) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= indexed / 2).map(([holder]) => holder);
}

/** Says of a task whether it repeats an earlier one. Of solutions that are alike it depends on whether they also do, or repair, the same. */
export async function checkDuplicates(
  task: Task,
  { sameTask, alike }: Likenesses,
  sandbox: Sandbox,
  cache: ReportCache,
): Promise<Finding[]> {
  const same = sameTask.get(task);
  if (same !== undefined) return [duplicate(same, 'program and solution are the same')];
  for (const other of alike.get(task) ?? []) {
    if (differenceOf(task) === differenceOf(other)) {
      return [duplicate(other, 'the solution is much alike, and the bug is the same')];
    }
    const passes = await passesTestsOf(task, other, sandbox, cache);
    if (passes) return [duplicate(other, "the solution is much alike, and one passes the other's tests")];
  }
  return [];
}

const duplicate = ({ id }: Task, why: string) =>
  finding('near_duplicate', `Expected a task unlike the others, got one that repeats ${id}: ${why}.`);

/** What the solution changes, names and numbers made alike. */
function differenceOf({ program, secret }: Task): string {
  const before = program.split('\n');
  const alike = (lines: readonly string[]) =>
    tokensOf(lines.join('\n'), 'code')
      .map((token) => (/^[\p{L}_$#]/u.test(token) ? 'name' : /^\d/.test(token) ? 'number' : token))
      .join(' ');
  return differenceHunks(program, secret.solution)
    .map(({ start, end, lines }) => `${alike(before.slice(start - 1, end))} -> ${alike(lines)}`)
    .join('\n');
}

async function passesTestsOf(a: Task, b: Task, sandbox: Sandbox, cache: ReportCache): Promise<boolean> {
  const known = cache.get(z.boolean(), 'passes', a, b);
  if (known !== undefined) return known;
  const passes = (await playsAs(a, b, sandbox)) || (await playsAs(b, a, sandbox));
  cache.put(passes, 'passes', a, b);
  return passes;
}

async function playsAs({ secret: { solution }, language }: Task, other: Task, sandbox: Sandbox): Promise<boolean> {
  const files = [other.visible, other.secret.hidden];
  const caller = `check ${other.id}`;
  const suite: readonly CollectedFile[] | null = await sandbox
    .collect({ files, solution: other.secret.solution, language: other.language, caller })
    .catch(() => null);
  if (suite === null) return false;
  const run = { source: solution, language, suite, limits: other.limits, seed: 0, bail: true, caller };
  return (await sandbox.run(run)).status === 'passed';
}
