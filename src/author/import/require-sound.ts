/** Holds what is imported to the check of tasks. */
import type { Sandbox, TestFile } from '../../../sandbox/sandbox.ts';
import { splitOf, type Task, taskYamlSchema, toLimits } from '../../task/index.ts';
import { checkTask } from '../check.ts';
import type { MadeTask } from './candidate.ts';
import { Refused } from './refused.ts';

/**
 * The first of several ways to make a task of which `tasks check` finds no error, the strength of the tests aside; what
 * takes time or runs in another order was measured before. Throws the Refused of the first when there is none.
 */
export async function firstSound(ways: readonly (() => Promise<MadeTask>)[], sandbox: Sandbox): Promise<MadeTask> {
  let refused: Refused | undefined;
  for (const make of ways) {
    try {
      const made = await make();
      await requireSound(made, sandbox);
      return made;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused ??= error;
    }
  }
  throw refused ?? new Refused('too_few_tests', 'Expected a way to part the tests, got none.');
}

async function requireSound(made: MadeTask, sandbox: Sandbox): Promise<void> {
  const { findings } = await checkTask(taskOf(made), sandbox, { parts: ['metadata', 'tests', 'cheats'] });
  const found = findings.find(({ severity }) => severity === 'error');
  if (found !== undefined) throw new Refused('unsound', `${found.sentence.replace(/\.$/, '')} (${found.code}).`);
}

/** The task as it will be loaded. */
function taskOf({ id, metadata, program, solution, visible, hidden }: MadeTask): Task {
  const page = taskYamlSchema.parse(metadata);
  const extension = page.language === 'typescript' ? 'ts' : 'js';
  const file = (half: string, code: string): TestFile => ({ name: `${half}.test.${extension}`, code });
  const base = page.base ?? id;
  return {
    id,
    suite: 'import',
    title: page.title,
    description: page.description,
    difficulty: page.difficulty,
    language: page.language,
    split: splitOf(base),
    tags: page.tags,
    limits: toLimits(page.limits),
    maxSteps: page.max_steps,
    stepCost: page.step_cost,
    program,
    visible: file('visible', visible),
    provenance: page.provenance,
    secret: {
      solution,
      hidden: file('hidden', hidden),
      bugTypes: page.bug_types,
      hints: page.hints,
      issues: page.issues.map(({ end_line, fix = null, ...issue }) => ({
        ...issue,
        endLine: end_line ?? issue.line,
        fix,
      })),
      base,
    },
  };
}
