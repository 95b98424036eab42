/** Makes a base of a module and a test file of it. */
import type { Node } from 'oxc-parser';
import type { Language, Sandbox } from '../../../../sandbox/sandbox.ts';
import { nodesUnder } from '../../syntax/parse.ts';
import type { MadeBase } from '../candidate.ts';
import { kebab } from '../describe-program.ts';
import { erasable } from '../erasable.ts';
import { fitSuite } from '../fit-suite.ts';
import { readCorpusFile } from '../read-corpus.ts';
import { Refused } from '../refused.ts';
import { requireAlone } from '../require-alone.ts';
import { requireParsable } from '../require-parsable.ts';
import { parseSuite } from '../suite/parse-suite.ts';
import { parseModule } from '../syntax.ts';
import { defaultImportsToWhole, requiresToImports, toEsModule } from './common-js.ts';
import { describeModule } from './describe-module.ts';
import { findModule } from './find-module.ts';
import type { Project } from './project.ts';

/** `testFile` is a path from the root. Throws Refused when it needs more than its module, or does not fit it. */
export async function makeBase(root: string, testFile: string, project: Project, sandbox: Sandbox): Promise<MadeBase> {
  if (/x$/.test(testFile))
    throw new Refused('not_supported', 'Expected a test file without JSX, got one that may hold it.');
  const written = readCorpusFile(root, testFile);
  await requireParsable([written], languageOf(testFile), sandbox);
  const { path, specifier } = findModule(root, testFile, written);
  const language = [testFile, path].map(languageOf).includes('typescript') ? 'typescript' : 'javascript';
  const extension = language === 'typescript' ? 'ts' : 'js';
  const source = readCorpusFile(root, path);
  await requireParsable([source], language, sandbox);
  const module = toEsModule(`program.${extension}`, source);
  requireAlone(`program.${extension}`, module.code);
  const solution = language === 'typescript' ? erasable(module.code) : module.code;
  const testName = `visible.test.${extension}`;
  const required = requiresToImports(testName, written, module);
  const tests = defaultImportsToWhole(testName, required, module, specifier);
  refuseUnsupported(testName, tests);
  const suite = parseSuite(testName, tests, { program: [specifier], countsOff: false });
  const { halves, limits, leftOut } = await fitSuite(suite, solution, language, sandbox);
  const changes = [
    'The tests were rewritten for Vitest and parted into visible and hidden ones.',
    ...(leftOut === 0 ? [] : [`${leftOut} for which the module does too much work were left out.`]),
    ...(solution === source ? [] : ['The module was rewritten as an ES module whose types can be erased.']),
  ];
  return {
    kind: 'base',
    id: idOf(project, testFile),
    solution,
    ...halves,
    metadata: {
      title: path.slice(0, 200),
      description: describeModule(`program.${extension}`, solution),
      language,
      tags: ['folder'],
      limits: { timeout_ms: limits.timeoutMs, memory_mb: limits.memoryMb },
      base: `${project.id}-${path}`.slice(0, 200),
      provenance: {
        kind: 'imported',
        corpus: `folder ${project.name}`,
        item: testFile.slice(0, 200),
        licence: project.licence,
        ...(project.attribution === undefined ? null : { attribution: project.attribution }),
        changes: changes.join(' '),
      },
    },
  };
}

function languageOf(file: string): Language {
  return /\.[cm]?ts$/.test(file) ? 'typescript' : 'javascript';
}

/** `my-project-src-queue` for `src/queue.test.js`. */
function idOf(project: Project, testFile: string): string {
  const path = testFile.replace(/(?:\.(?:test|spec))?\.[cm]?[jt]s$/, '').replaceAll('__tests__/', '');
  return `${project.id}-${kebab(path)}`.slice(0, 120).replace(/-+$/, '');
}

/** What works in Vitest through files and other modules, and would only be found out as a failure. */
function refuseUnsupported(name: string, code: string): void {
  for (const node of nodesUnder(parseModule(name, code))) {
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') continue;
    const word = node.property.name;
    const isMock = /^(?:mock|doMock|unmock|requireActual|importActual)$/.test(word) && isRunner(node.object);
    if (isMock || /Snapshot$/.test(word))
      throw new Refused('not_supported', `Expected tests without snapshots and mocked modules, got ${word}.`);
  }
}

function isRunner(node: Node): boolean {
  return node.type === 'Identifier' && (node.name === 'jest' || node.name === 'vi');
}
