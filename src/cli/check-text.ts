/** What `tracefix tasks check` prints of a task. */
import pc from 'picocolors';
import { type Finding, percentOf, type TaskReport } from '../author/index.ts';
import { oneLine } from './one-line.ts';

export interface TextOptions {
  /** Print nothing of a task in which nothing was found. */
  readonly quiet?: boolean;
  /** Print what was measured too, with every mutant that survives. */
  readonly verbose?: boolean;
}

export function reportText({ name, findings, isSound, figures }: TaskReport, { quiet, verbose }: TextOptions): string {
  if (quiet && findings.length === 0) return '';
  const heading = `${isSound ? pc.green('✓') : pc.red('✗')} ${oneLine(name)}`;
  return [heading, ...findings.map(findingText), ...(verbose && figures ? figuresText(figures) : [])].join('\n');
}

function findingText({ code, severity, sentence, remedy }: Finding): string {
  const label = severity === 'error' ? pc.red(code) : pc.yellow(`${code} (remark)`);
  return `    ${label}: ${oneLine(sentence)}\n    ${pc.dim(remedy)}`;
}

function figuresText({
  visibleTests,
  hiddenTests,
  solutionMs,
  mutation,
}: NonNullable<TaskReport['figures']>): string[] {
  const tests = `    ${visibleTests} visible and ${hiddenTests} hidden tests, ${Math.round(solutionMs)} ms`;
  if (mutation === undefined) return [tests];
  const { score, killed, survivors } = mutation;
  return [
    `${tests}; mutation score ${percentOf(score)} % (${killed} of ${killed + survivors.length})`,
    ...survivors.map(({ line, operator, original, replacement }) =>
      pc.dim(`      line ${line}: ${oneLine(original, 60)} -> ${oneLine(replacement, 60)} (${operator})`),
    ),
  ];
}
