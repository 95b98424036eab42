/** Writes a Vitest file. */
import type { Language, TestFile } from '../../../sandbox/sandbox.ts';

const MAX_TITLE = 72;

export interface WrittenTest {
  /** Unique in its task. */
  readonly title: string;
  /** Statements, unindented. */
  readonly body: string;
}

/** One `test` for each of `tests`, importing of the program's functions those that they mention. */
export function testFile(tests: readonly WrittenTest[], exports: readonly string[], language: Language): TestFile {
  const name = language === 'typescript' ? 'visible.test.ts' : 'visible.test.js';
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

/** Code as a title: in one line, at most 72 characters. */
export function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= MAX_TITLE ? plain : `${plain.slice(0, MAX_TITLE - 1).trimEnd()}…`;
}

function indent(text: string): string {
  return text.includes('`') ? text : text.replace(/^(?=.)/gm, '  ');
}
