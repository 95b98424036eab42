/** Finds the module that a test file tests: the one file of the project that it imports. */
import { dirname, join, normalize } from 'node:path/posix';
import { nodesUnder } from '../../syntax/parse.ts';
import { isFile } from '../read-corpus.ts';
import { Refused } from '../refused.ts';
import { parseModule } from '../syntax.ts';

export interface ModuleUnderTest {
  /** From the root. */
  readonly path: string;
  /** As the test file names it. */
  readonly specifier: string;
}

const ENDINGS = ['', '.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '/index.ts', '/index.js'];

/** Throws Refused when the test file imports no file of the project, or several, or one that is not there. */
export function findModule(root: string, testFile: string, code: string): ModuleUnderTest {
  const specifiers = [...new Set(relativeImports(testFile, code))];
  const [specifier] = specifiers;
  if (specifier === undefined)
    throw new Refused(
      'needs_module',
      'Expected a test file that imports the module under test, got one that imports no file.',
    );
  if (specifiers.length > 1)
    throw new Refused(
      'needs_module',
      `Expected a test file that imports one file, the module under test, got ${specifiers.map((one) => JSON.stringify(one)).join(', ')}.`,
    );
  const path = normalize(join(dirname(testFile), specifier));
  if (path.startsWith('../'))
    throw new Refused('missing_file', `Expected a module in the folder, got ${JSON.stringify(specifier)}.`);
  // TypeScript is imported under the name of what it is compiled to.
  const paths = ENDINGS.flatMap((ending) => [path + ending, path.replace(/\.([cm]?)js$/, '.$1ts') + ending]);
  const found = paths.find((one) => isFile(join(root, one)));
  if (found === undefined) throw new Refused('missing_file', `Expected a file ${path}, got none.`);
  if (!/\.[cm]?[jt]s$/.test(found))
    throw new Refused('not_supported', `Expected a module of JavaScript or TypeScript, got ${found}.`);
  return { path: found, specifier };
}

function relativeImports(testFile: string, code: string): string[] {
  const found: string[] = [];
  for (const node of nodesUnder(parseModule(testFile, code))) {
    if (node.type === 'ImportDeclaration') found.push(node.source.value);
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') continue;
    const [wanted] = node.arguments;
    if (wanted?.type === 'Literal' && typeof wanted.value === 'string') found.push(wanted.value);
  }
  return found.filter((one) => one.startsWith('.'));
}
