/**
 * `npm run bench [-- --smoke] [--table] [NAME...]`: prints the figures of the design's section 8, each beside its target
 * and its peers; with `--table` also as the table of `docs/performance.md`.
 */
import { parseArgs } from 'node:util';
import { BENCHMARKS, ON_DEMAND } from './benchmarks.ts';
import { FULL, SMOKE } from './effort.ts';
import { type Figure, missed } from './figure.ts';
import { loadLine, machineLines } from './machine.ts';
import { figureLines, TABLE_HEAD, tableRow } from './print-figure.ts';

const { values, positionals } = parseArgs({
  options: { smoke: { type: 'boolean' }, table: { type: 'boolean' } },
  allowPositionals: true,
});
const all = { ...BENCHMARKS, ...ON_DEMAND };
const unknown = positionals.filter((name) => !Object.hasOwn(all, name));
if (unknown.length > 0) {
  process.stderr.write(`Expected some of ${Object.keys(all).join(', ')}, got ${unknown.join(', ')}\n`);
  process.exit(2);
}
const effort = values.smoke ? SMOKE : FULL;
const names = positionals.length > 0 ? positionals : Object.keys(values.smoke ? all : BENCHMARKS);

print([...machineLines(), loadLine('before')]);
if (values.smoke) print(['smoke: that every row works; each is too short to judge by']);
const figures: Figure[] = [];
let failures = 0;
for (const name of names) {
  print(['', `npm run bench -- ${values.smoke ? '--smoke ' : ''}${name}`]);
  try {
    for (const figure of await all[name]!(effort)) {
      print(figureLines(figure));
      figures.push(figure);
    }
  } catch (error) {
    failures += 1;
    print([`FAILED: ${error instanceof Error ? error.stack : String(error)}`]);
  }
}
print(['', loadLine('after')]);
if (values.table) print([...TABLE_HEAD, ...figures.map(tableRow)]);
const misses = figures.flatMap(missed);
const left = Object.keys(all).filter((name) => !names.includes(name));
if (positionals.length === 0 && left.length > 0) {
  print([
    `not run, since they take long or explain more than they measure: ${left.join(', ')} (npm run bench -- NAME)`,
  ]);
}
if (misses.length > 0) {
  print([`targets missed: ${misses.length}`, ...(values.smoke ? [] : misses.map((what) => `  ${what}`))]);
}
if (failures > 0) {
  print([`benchmarks failed: ${failures}`]);
  process.exitCode = 1;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
