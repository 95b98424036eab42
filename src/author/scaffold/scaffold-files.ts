/** The files of a new task: whole enough to be checked, with a mark wherever its author has to write. */
import { stringify } from 'yaml';
import type { Language } from '../../../sandbox/sandbox.ts';
import { UNWRITTEN } from '../check/unfinished.ts';

/** The five files of a task folder by name. All is sound in them but what carries the mark. */
export function scaffoldFiles(title: string, language: Language): Record<string, string> {
  const extension = language === 'typescript' ? 'ts' : 'js';
  const types =
    language === 'typescript' ? { numbers: ': readonly number[]', total: ': number' } : { numbers: '', total: '' };
  const code = `export function sum(numbers${types.numbers})${types.total} {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
`;
  return {
    'task.yaml': metadata(title, language),
    [`program.${extension}`]: `// ${UNWRITTEN} The solution with a bug that people really make. No comment may point to it.\n${code}`,
    [`solution.${extension}`]: `// ${UNWRITTEN} The program as it should be: one module without imports. This one stands for yours.\n${code}`,
    [`visible.test.${extension}`]: suite(
      'What the agent may run. At least one test must fail with the program, and one pass.',
      [
        ['adds two numbers', '[1, 2]', '3'],
        ['adds no numbers', '[]', '0'],
      ],
    ),
    [`hidden.test.${extension}`]: suite('What decides the score: the same behaviour with other inputs.', [
      ['adds three numbers', '[4, 5, 6]', '15'],
      ['adds one number', '[-7]', '-7'],
    ]),
  };
}

function metadata(title: string, language: Language): string {
  return `# The title and the description are all that the agent is told. The keys are explained in docs/tasks.md.
title: ${stringify(title).trim()}
description: |
  ${UNWRITTEN} What was seen, as a colleague would report it; then the whole contract: every function, its
  arguments, its results, its errors with their messages. Name neither the fix nor the line.
difficulty: easy # easy, medium or hard
language: ${language}
bug_types: [off-by-one] # ${UNWRITTEN} one to three words of the table in docs/tasks.md
tags: []
hints: []
# ${UNWRITTEN} Where the bug is; lines count in the program, from 1. Take the number sign away.
# Of several bugs each is an issue; which lines belong to which, docs/tasks.md says under "Issues and their hunks".
# issues:
#   - { line: 3, category: logic, severity: high, description: "What is wrong.", fix: "What would be right." }
# For reviews: before.js may hold what stood there before, and clean: true says that nothing is wrong; docs/tasks.md tells both.
`;
}

function suite(what: string, cases: readonly (readonly [title: string, input: string, result: string])[]): string {
  const tests = cases.map(
    ([title, input, result]) => `test('${title}', () => {\n  expect(sum(${input})).toBe(${result});\n});\n`,
  );
  return `// ${UNWRITTEN} ${what}
import { expect, test } from 'vitest';
import { sum } from './program.js';

${tests.join('\n')}`;
}
