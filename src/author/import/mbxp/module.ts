/** Makes a module of a problem's opening lines and a body. */
import type { Node } from 'oxc-parser';
import type { Language } from '../../../../sandbox/sandbox.ts';
import { erasable } from '../erasable.ts';
import { Refused } from '../refused.ts';
import { requireAlone } from '../require-alone.ts';
import { implicitGlobals, scriptToModule } from '../script-to-module.ts';
import { withoutUnused } from '../suite/without-unused.ts';
import { parseModule } from '../syntax.ts';
import type { Problem } from './record.ts';

/** How a problem's programs begin. */
export interface Opening {
  readonly name: string;
  readonly language: Language;
  /** Without the comment, which holds the checks, some of which are to be hidden. */
  readonly prompt: string;
  /** Where the entry point is declared. */
  readonly start: number;
}

/** Finds the entry point with the help of the reference. Throws Refused when the whole does not parse or lacks it. */
export function openingOf(problem: Problem, reference: string, language: Language): Opening {
  const name = language === 'typescript' ? 'program.ts' : 'program.js';
  const prompt = problem.prompt.replace(/\/\*[\s\S]*?\*\//, '');
  const declarations = parseModule(name, prompt + reference).body.filter(
    (statement) => declaredName(statement) === problem.entry_point && statement.start < prompt.length,
  );
  if (declarations.length !== 1)
    throw new Refused('not_a_record', `Expected one function ${problem.entry_point}, got ${declarations.length}.`);
  return { name, language, prompt, start: declarations[0]!.start };
}

/** The reference as a module. Throws Refused when it needs a package. */
export function moduleOf({ name, language, prompt, start }: Opening, body: string): string {
  const script = prompt + body;
  const module = scriptToModule(script, [{ start }], new Set(implicitGlobals(script, name)));
  const alone = /^\s*import\b/.test(module) ? `${withoutUnused(name, module).trim()}\n` : module;
  requireAlone(name, alone);
  return language === 'typescript' ? erasable(alone) : alone;
}

/** An answer as a module; one that does not parse is a bug like any other. Throws Refused when it needs a package. */
export function answerModule(opening: Opening, body: string): string {
  try {
    return moduleOf(opening, body);
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'does_not_parse') throw error;
    return scriptToModule(opening.prompt + body, [opening], new Set());
  }
}

function declaredName(statement: Node): string | undefined {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name;
  const id = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.id : undefined;
  return id?.type === 'Identifier' ? id.name : undefined;
}
