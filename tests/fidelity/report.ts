/** Words a comparison: a table by corpus, then whatever is not equal, with its reason. */
import type { Comparison, Difference } from './compare.ts';
import { REFUSED, reasonFor, SLOW } from './reviewed.ts';
import { exerciseId } from './trial.ts';

export function report(comparison: Comparison, findings: readonly string[]): string {
  const { differences, refused, endless } = comparison;
  const slow = endless.filter(({ variant }) => variant === 'solution');
  return [
    ...table(comparison),
    '',
    ...differences.map(
      ({ key, ...sides }) => `differs: ${key}: ${sidesOf(sides)} (${reasonFor(key) ?? 'not reviewed'})`,
    ),
    ...[...refused].map(([key, message]) => `refused: ${key} ${REFUSED[key] ?? message}`),
    ...slow.map((trial) => `too slow: ${exerciseId(trial)} ${SLOW[exerciseId(trial)] ?? trial.said}`),
    ...(findings.length === 0 ? ['Everything is as reviewed.'] : ['', ...findings]),
  ].join('\n');
}

const HEAD = ['corpus', 'exercises', 'sources', 'tests', 'failing', 'agreeing', 'differing', 'refused', 'endless'];

function table({ played, vitest, differences, refused, endless }: Comparison): string[] {
  const corpora = [...new Set(played.map(({ corpus }) => corpus))];
  const rows = corpora.map((corpus) => {
    const within = (key: string) => key.startsWith(`${corpus}/`);
    const trials = played.filter((trial) => trial.corpus === corpus);
    const tests = [...vitest].filter(([key]) => within(key));
    const differing = differences.filter(({ key }) => within(key)).length;
    return [
      corpus,
      new Set(trials.map(exerciseId)).size,
      trials.length,
      tests.length,
      tests.filter(([, { passed }]) => !passed).length,
      tests.length - differing,
      differing,
      [...refused.keys()].filter(within).length,
      endless.filter((trial) => trial.corpus === corpus).length,
    ];
  });
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => String(row[column]).length)));
  return [HEAD, ...rows].map((row) =>
    row
      .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at]!) : String(cell).padStart(widths[at]!)))
      .join('  '),
  );
}

function sidesOf({ inSandbox, underVitest, message }: Omit<Difference, 'key'>): string {
  const word = (passed: boolean | null) => (passed === null ? 'is not there' : passed ? 'passes' : 'fails');
  const [said = ''] = message.split('\n');
  return `${word(inSandbox)} in the sandbox and ${word(underVitest)} under Vitest: ${said}`;
}
