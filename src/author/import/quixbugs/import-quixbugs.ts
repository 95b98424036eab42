/** The cases of QuixBugs, for the programs that are shipped as the suite `quixbugs`. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { builtinTasksFolder, loadTasks, type Task } from '../../../task/index.ts';
import type { Candidate } from '../candidate.ts';
import { isFile, isFolder } from '../read-corpus.ts';
import { Refused } from '../refused.ts';
import { makeCases } from './make-cases.ts';

const CASES = 'json_testcases';

/** One candidate for each `json_testcases/<algorithm>.json` under the path. */
export function quixBugsCandidates(path: string): Candidate[] {
  const root = basename(path) === CASES ? join(path, '..') : path;
  if (!isFolder(join(root, CASES))) return [];
  const shipped = new Map(
    loadTasks({ folders: [join(builtinTasksFolder(), 'quixbugs')], builtin: false }).tasks.map((task) => [
      task.id,
      task,
    ]),
  );
  return readdirSync(join(root, CASES))
    .filter((file) => file.endsWith('.json') && isFile(join(root, CASES, file)))
    .toSorted()
    .map((file) => {
      const item = file.slice(0, -'.json'.length);
      const task = shipped.get(`quixbugs-${item.replaceAll('_', '-')}`);
      return { item, make: async (sandbox) => [await makeAlgorithm(root, file, item, task, sandbox)] };
    });
}

function makeAlgorithm(root: string, file: string, item: string, task: Task | undefined, sandbox: Sandbox) {
  if (task === undefined)
    throw new Refused('no_program', `Expected an algorithm of the suite quixbugs, got ${JSON.stringify(item)}.`);
  return makeCases(task, root, `${CASES}/${file}`, sandbox);
}
