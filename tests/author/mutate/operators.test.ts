import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutated } from '../../../src/author/mutate/mutant.ts';
import { OPERATORS } from '../../../src/author/mutate/operators.ts';
import { plantableBugs } from '../../../src/author/mutate/plantable-bugs.ts';
import { STANDARD_MISTAKES } from '../../../src/author/mutate/standard-mistakes.ts';
import { parseSource, parses } from '../../../src/syntax/index.ts';
import { loadTasks } from '../../../src/task/load.ts';
import { BUG_TYPES, CATEGORIES } from '../../../src/task/taxonomy.ts';
import { EXAMPLES } from './operator-examples.ts';

describe('an operator', () => {
  test.each(
    OPERATORS.map((operator) => [operator.name, operator] as const),
  )('%s makes its mistake', (name, operator) => {
    const [before, after] = EXAMPLES[name]!;
    const programs = [...operator.edits(parseSource(before, 'javascript'))].map(
      ({ start, end, replacement }) => before.slice(0, start) + replacement + before.slice(end),
    );
    expect(programs).toContain(after);
    expect(programs.filter((program) => parses(program, 'javascript'))).toContain(after);
  });

  test.each(
    [...OPERATORS, ...STANDARD_MISTAKES].map((mistake) => [mistake.name, mistake] as const),
  )('%s is told in words of the taxonomy', (_, { bugType, category, description }) => {
    expect(BUG_TYPES).toHaveProperty(bugType);
    expect(CATEGORIES).toHaveProperty(category);
    expect(description).toMatch(/^[A-Z].*\.$/);
  });
});

test('docs/tasks.md lists every operator as it is declared', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/tasks.md'), 'utf8');
  const section = page.slice(page.indexOf('### Operators'), page.indexOf('## Imported tasks'));
  const listed = section.split('\n').filter((line) => line.startsWith('| `'));
  const own = OPERATORS.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  expect(listed).toEqual(
    [...own, ...STANDARD_MISTAKES].map(
      ({ name, bugType, description }) => `| \`${name}\` | \`${bugType}\` | ${description} |`,
    ),
  );
});

describe('plantableBugs', () => {
  test('makes of each shipped solution programs that parse, differ from it and from each other', async () => {
    for (const { secret, language } of loadTasks().tasks.slice(0, 12)) {
      const bugs = await plantableBugs(secret.solution, language);
      const programs = bugs.map((bug) => mutated(secret.solution, bug));
      expect(bugs.length).toBeGreaterThan(5);
      expect(new Set([secret.solution, ...programs]).size).toBe(bugs.length + 1);
      expect(programs.every((program) => parses(program, language))).toBe(true);
      expect(bugs.every(({ start, end, original }) => secret.solution.slice(start, end) === original)).toBe(true);
    }
  });

  test('is not led astray by names that objects inherit', async () => {
    const names = ['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__'];
    const source = names.map((name) => `f(o.${name}(1), ${name}(2), 1 === ${name});\n`).join('');
    const bugs = await plantableBugs(source, 'javascript');
    expect(bugs.every(({ replacement }) => typeof replacement === 'string' && !replacement.includes('native'))).toBe(
      true,
    );
  });

  test('leaves types alone', async () => {
    const source = 'export const first = (list: 1 | 2): 1 | 2 => list;\n';
    expect((await plantableBugs(source, 'typescript')).map((bug) => mutated(source, bug))).toEqual([]);
  });

  test('rejects what does not parse', async () => {
    await expect(plantableBugs('export const = 1;', 'javascript')).rejects.toThrow('Expected a source that parses');
  });
});
