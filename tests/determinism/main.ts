/**
 * Compares the verdicts of equal requests, byte for byte and durations aside: over many runs, on one host and on two, with the
 * machine idle and busy, on this Node and on Node 24. Ends with code 1 when any differ.
 *
 *   npm run determinism -- [--runs 1000]
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { CONDITIONS } from './conditions.ts';
import type { Count } from './count-verdicts.ts';
import { type NodeBinary, node24 } from './nodes.ts';

const COUNTER = fileURLToPath(new URL('./count-verdicts.ts', import.meta.url));

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 10) throw new RangeError(`Expected --runs to be 10 or more, got ${values.runs}.`);

const here: NodeBinary = { path: process.execPath, version: process.version };
const other = process.version.startsWith('v24.') ? undefined : node24();
console.log(
  `The same request, ${runs} times: ${CONDITIONS.map(({ name, share }) => `${share * 100} % ${name}`).join('; ')}.`,
);
let differing = 0;
for (const node of other === undefined ? [here] : [here, other]) {
  const counts = await countOn(node);
  console.log(`\n${tableOf(node, counts)}`);
  differing += counts.filter((count) => !isSound(count)).length;
}
console.log(differing === 0 ? '\nNo verdict differed.' : `\n${differing} programs had verdicts that differ.`);
process.exitCode = differing === 0 ? 0 : 1;

async function countOn({ path }: NodeBinary): Promise<Count[]> {
  const { stdout } = await promisify(execFile)(path, [COUNTER, String(runs)], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Count[];
}

/** A program that always fails in a way it was not meant to would agree with itself just as well. */
function isSound({ verdicts, statuses, expected }: Count): boolean {
  return Object.keys(verdicts).length === 1 && statuses.length === 1 && statuses[0] === expected;
}

function tableOf({ version }: NodeBinary, counts: readonly Count[]): string {
  const rows = counts.map((count) => {
    const verdicts = Object.entries(count.verdicts).sort(([, a], [, b]) => b - a);
    const shown = verdicts
      .slice(0, 4)
      .map(([digest, times]) => (verdicts.length === 1 ? digest : `${digest} x${times}`));
    const wrong = isSound(count) ? '' : '  <- differs';
    return [
      count.program,
      count.statuses.join(', '),
      String(count.runs),
      String(verdicts.length),
      shown.join(' ') + wrong,
    ];
  });
  const table = [[`program, on Node ${version}`, 'status', 'runs', 'verdicts', 'digest'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
