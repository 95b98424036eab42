/** Plays the cases of a page of `messages/`: a heading, what is run, what is said. */
import { readFileSync } from 'node:fs';
import { type CollectedFile, createSandbox, type Language } from '../../../sandbox/index.ts';
import { createGym, type Gym } from '../../../src/gym/index.ts';

export interface Case {
  readonly title: string;
  readonly language: Language;
  readonly code: string;
  readonly says: string;
}

export interface Page {
  /** The program of all cases, where the page has one. */
  readonly program: string;
  readonly cases: readonly Case[];
}

const SECTION = /^## (.+)\n+```(js|ts)\n([\s\S]*?)\n```\n+```text\n([\s\S]*?)\n```$/gm;

export function readPage(name: string): Page {
  const text = readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8');
  const program = /^```js\n([\s\S]*?)\n```$/m.exec(text.slice(0, text.indexOf('\n## ')))?.[1] ?? '';
  const cases = [...text.matchAll(SECTION)].map(([, title = '', language, code = '', says = '']) => ({
    title,
    language: language === 'ts' ? ('typescript' as const) : ('javascript' as const),
    code,
    says,
  }));
  return { program, cases };
}

const LIMITS = { timeoutMs: 20_000, memoryMb: 64 };

/** What each case's test says of its failure, all of them in one file against the page's program. */
export async function playTests({ program, cases }: Page): Promise<ReadonlyMap<string, string>> {
  await using sandbox = createSandbox({ hosts: 1, spares: 0 });
  const names = [...program.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
    ([, name]) => name!,
  );
  const tests = cases.map(({ title }) => title);
  const code = [
    "import { afterEach, assert, beforeEach, describe, expect, test, vi } from 'vitest';",
    `import { ${names.join(', ')} } from './program.js';`,
    ...cases.map((each) => `test(${JSON.stringify(each.title)}, async (context) => {\n${each.code}\n});`),
  ].join('\n');
  const suite: CollectedFile[] = [{ name: 'a.test.js', code, tests, imports: names }];
  const verdict = await sandbox.run({ source: program, language: 'javascript', suite, limits: LIMITS, seed: 1 });
  return new Map(verdict.files[0]!.tests.map(({ name, message }) => [name, message ?? 'passed']));
}

const ONE_TEST =
  "import { test } from 'vitest';\nimport { total } from './program.js';\ntest('it', () => { total([1]); });";

/** What is said of each case's program, which is run against one test that calls its `total`. */
export async function playPrograms({ cases }: Page): Promise<ReadonlyMap<string, string>> {
  await using sandbox = createSandbox({ hosts: 1, spares: 0 });
  const said = new Map<string, string>();
  for (const { title, language, code } of cases) {
    const suite: CollectedFile[] = [{ name: 'a.test.js', code: ONE_TEST, tests: ['it'], imports: ['total'] }];
    const { status, message, files } = await sandbox.run({ source: code, language, suite, limits: LIMITS, seed: 1 });
    said.set(title, `${status}\n${message ?? files[0]?.tests[0]?.message}`);
  }
  return said;
}

/** What an agent reads in `last_execution_output` once it has put each case's program in place and run the tests. */
export async function playObservations({ cases }: Page, folder: string): Promise<ReadonlyMap<string, string>> {
  await using gym: Gym = await createGym({ tasks: [folder], builtin: false, strict: true, hosts: 1, spares: 0 });
  const said = new Map<string, string>();
  for (const { title, code } of cases) {
    const episode = await gym.reset({ task_id: title.startsWith('twenty tests') ? 'twenty' : 'few' });
    const lines = Object.keys((episode.initial.observation as { code_dict: object }).code_dict).length;
    await episode.step({ action_type: 'REPLACE_LINES', start_line: 1, end_line: lines, new_code_block: code });
    const { observation } = await episode.step({ action_type: 'RUN_TESTS' });
    said.set(title, (observation as { last_execution_output: string }).last_execution_output);
    episode.close();
  }
  return said;
}
