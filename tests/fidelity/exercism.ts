/** The trials of Exercism's exercises: stub, solution and mutants of it against the exercise's own test file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, TestFile } from '../../sandbox/index.ts';
import { mutantsOf } from './mutate.ts';
import type { Trial } from './trial.ts';

const TRACKS = { javascript: ['.js', '.spec.js'], typescript: ['.ts', '.test.ts'] } as const;

/** A test may take a quarter of it: twice the 5,000 ms that Vitest gives, for a machine that does other things as well. */
const SOLUTION_MS = 40_000;

/** `at` is the folder of both tracks. */
export function exercismTrials(at: string): Trial[] {
  return (['javascript', 'typescript'] as const).flatMap((track) =>
    readdirSync(join(at, track)).flatMap((slug) => exerciseTrials(join(at, track, slug), slug, track)),
  );
}

function exerciseTrials(folder: string, slug: string, language: Language): Trial[] {
  const [extension, testExtension] = TRACKS[language];
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const solution = read(`.meta/proof.ci${extension}`);
  const files = [vitestFile(read(`${slug}${testExtension}`), slug, extension)];
  const shared = { corpus: `exercism ${language}`, exercise: slug, language, solution, files };
  return [
    { ...shared, variant: 'solution', source: solution, timeoutMs: SOLUTION_MS },
    { ...shared, variant: 'stub', source: read(`${slug}${extension}`), timeoutMs: 2000 },
    ...mutantsOf(solution, language, 2).map(({ name, source }) => ({
      ...shared,
      variant: name,
      source,
      timeoutMs: 2000,
    })),
  ];
}

/** The file with its imports and its switched-off tests in Vitest's terms, at the same lines. */
export function vitestFile(text: string, slug: string, extension: '.js' | '.ts'): TestFile {
  const code = text
    .replace(/import \{([^}]*)\} from '@jest\/globals'/, (_, names: string) => {
      const used = Object.keys(IN_VITEST).filter((name) => new RegExp(`\\b${name}\\(`).test(text));
      const plain = (names.match(/\w+/g) ?? []).filter((name) => !(name in IN_VITEST));
      const list = [...plain, ...used.map((name) => IN_VITEST[name])].join(', ');
      return `import { ${list} } from 'vitest'${'\n'.repeat(names.split('\n').length - 1)}`;
    })
    .replace(new RegExp(`'\\./${slug}(\\.[jt]s)?'`), "'./program.js'")
    .replace(/\b(test|it|describe)\.skip\(/g, OPTIONAL.has(slug) ? '$&' : '$1(');
  return { name: `visible.test${extension}`, code };
}

/** Asks for all 676,000 names in one test, which Exercism's own runner leaves out as well. */
const OPTIONAL: ReadonlySet<string> = new Set(['robot-name']);

/** What leaves a test out in Jest runs it here; a file may use it without importing it. */
const IN_VITEST: Readonly<Record<string, string>> = {
  xtest: 'test as xtest',
  xit: 'it as xit',
  xdescribe: 'describe as xdescribe',
};
