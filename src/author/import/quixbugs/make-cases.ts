/** Joins a shipped program with the corpus's cases. */
import type { Limits, Sandbox } from '../../../../sandbox/sandbox.ts';
import type { Task, TaskYaml } from '../../../task/index.ts';
import type { MadeTask } from '../candidate.ts';
import { measureSolution, withoutHeavyTests } from '../measure-solution.ts';
import { measureTests, type Programs, settleTests } from '../measure-tests.ts';
import { Refused } from '../refused.ts';
import { firstSound } from '../require-sound.ts';
import { shareTests } from '../share-tests.ts';
import { parseModule } from '../syntax.ts';
import { testFile, uniqueTitles } from '../test-file.ts';
import { caseTest } from './case-test.ts';
import { readCases } from './read-cases.ts';

/** `file` is that of the cases, under `root`. Throws Refused when they do not fit the program or do not show its bug. */
export async function makeCases(task: Task, root: string, file: string, sandbox: Sandbox): Promise<MadeTask> {
  const { language, program, secret } = task;
  const name = exportedFunction(secret.solution);
  const seen = new Set<string>();
  const different = uniqueTitles(readCases(root, file).map((one) => caseTest(name, one))).filter(
    ({ body }) => !seen.has(body) && seen.add(body),
  );
  const programs: Programs = { language, program, solution: secret.solution, exports: [name] };
  const fit = async (leftOut: readonly string[]): Promise<MadeTask> => {
    const light = different.filter(({ title }) => !leftOut.includes(title));
    const { tests } = await measureTests(await settleTests(light, programs, sandbox), programs, sandbox);
    const chosen = shareTests(tests);
    const [visible, hidden] = [chosen.visible, chosen.hidden].map((half) => testFile(half, [name], language).code);
    const halves = { visible: visible!, hidden: hidden! };
    const { limits } = await measureSolution(secret.solution, language, halves, sandbox);
    const metadata = metadataOf(task, file, limits, leftOut.length);
    return { kind: 'task', id: `${task.id}-cases`, metadata, program, solution: secret.solution, ...halves };
  };
  return firstSound([() => withoutHeavyTests(fit)], sandbox);
}

/** What the shipped task says of the program, with another origin. */
function metadataOf(task: Task, file: string, limits: Limits, leftOut: number): TaskYaml {
  const { bugTypes, hints, issues, base } = task.secret;
  const left = leftOut === 0 ? '' : ` ${leftOut} for which the solution does too much work were left out.`;
  return {
    title: `${task.title} (cases of QuixBugs)`,
    description: task.description,
    difficulty: task.difficulty,
    language: task.language,
    bug_types: [...bugTypes],
    tags: [...task.tags],
    limits: { timeout_ms: limits.timeoutMs, memory_mb: limits.memoryMb },
    hints: [...hints],
    issues: issues.map(({ endLine, ...issue }) => ({ ...issue, end_line: endLine })),
    base,
    provenance: {
      kind: 'imported',
      corpus: 'quixbugs',
      item: file,
      licence: 'MIT',
      attribution: 'QuixBugs, copyright (c) 2017-2019 James Koppel, https://github.com/jkoppel/QuixBugs',
      changes: `The programs were written anew in JavaScript; each case became a test, some of them hidden.${left}`,
    },
  };
}

function exportedFunction(solution: string): string {
  const names = parseModule('solution.js', solution).body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    return declared?.type === 'FunctionDeclaration' && declared.id !== null ? [declared.id.name] : [];
  });
  if (names.length !== 1) throw new Refused('no_program', `Expected one exported function, got ${names.length}.`);
  return names[0]!;
}
