/** The trials of our own probes: pairs of a program and a test file that try one side of the language or of Vitest each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trial } from './trial.ts';

const FOLDER = join(import.meta.dirname, 'programs');

/** A probe is a folder with `program.js` and `<what>.tests.js`, or with `.ts` for both. Many of its tests are meant to fail. */
export function probeTrials(): Trial[] {
  return readdirSync(FOLDER).map((exercise) => {
    const extension = existsSync(join(FOLDER, exercise, 'program.ts')) ? '.ts' : '.js';
    const read = (name: string) => readFileSync(join(FOLDER, exercise, name), 'utf8');
    const source = read(`program${extension}`);
    const files = readdirSync(join(FOLDER, exercise)).filter((name) => name.endsWith(`.tests${extension}`));
    return {
      corpus: 'probes',
      exercise,
      variant: 'solution',
      language: extension === '.ts' ? 'typescript' : 'javascript',
      source,
      solution: source,
      files: files.map((name) => ({ name: name.replace('.tests.', '.test.'), code: read(name) })),
      timeoutMs: 60_000,
    };
  });
}
