/** The mutants that StrykerJS's operators make of a program: the standard set by which mutation scores are compared. */
import type { Language } from '../../../sandbox/sandbox.ts';
import type { Mutant } from './mutant.ts';

const silent = () => {};
const LOGGER = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
};

/**
 * Every mutant of the source by the operators of https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators,
 * in the order of their places. Rejects when the source does not parse.
 *
 * @example
 * const mutants = await standardMutants(task.secret.solution, task.language);
 */
export async function standardMutants(source: string, language: Language): Promise<Mutant[]> {
  const name = language === 'typescript' ? 'program.ts' : 'program.js';
  // Loaded on first use: it is large, and a gym that makes no tasks does without it.
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const { mutants } = await new Instrumenter(LOGGER).instrument([{ name, mutate: true, content: source }], {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return mutants
    .map(({ mutatorName, location, replacement }) => {
      const start = lineStarts[location.start.line]! + location.start.column;
      const end = lineStarts[location.end.line]! + location.end.column;
      return {
        operator: mutatorName,
        start,
        end,
        line: location.start.line + 1,
        endLine: location.end.line + 1,
        original: source.slice(start, end),
        replacement,
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
