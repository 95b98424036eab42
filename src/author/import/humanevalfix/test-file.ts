/** Writes a Vitest file. */
import type { TestFile } from '../../../../sandbox/sandbox.ts';

export interface WrittenTest {
  /** Unique in its task. */
  readonly title: string;
  /** Statements, unindented. */
  readonly body: string;
}

/** One `test` for each of `tests`, importing of the program's functions those that they mention. */
export function testFile(name: string, tests: readonly WrittenTest[], exports: readonly string[]): TestFile {
  const bodies = tests.map(({ body }) => body).join('\n');
  const used = exports.filter((one) => new RegExp(`(?<![\\w$])${one.replaceAll('$', '\\$')}(?![\\w$])`).test(bodies));
  const imports = `import { expect, test } from 'vitest';\nimport { ${used.join(', ')} } from './program.js';\n`;
  const blocks = tests.map(({ title, body }) => `test(${JSON.stringify(title)}, () => {\n${indent(body)}\n});\n`);
  return { name, code: [imports, ...blocks].join('\n') };
}

/** Titles made unique by a number in brackets. */
export function uniqueTitles<Test extends { readonly title: string }>(tests: readonly Test[]): Test[] {
  const seen = new Set<string>();
  return tests.map((test) => {
    let title = test.title;
    for (let count = 2; seen.has(title); count++) title = `${test.title} (${count})`;
    seen.add(title);
    return { ...test, title };
  });
}

function indent(text: string): string {
  return text.includes('`') ? text : text.replace(/^(?=.)/gm, '  ');
}
