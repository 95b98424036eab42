/**
 * Measures the bug factory: `node scripts/factory.ts [COUNT] [BASES_DIR…]` makes COUNT tasks (5,000 by default) from the shipped tasks and
 * the bases named, keeps none, and prints how many there are, how long that took and which operators they come from.
 */
import { createSandbox } from '../sandbox/index.ts';
import { generateTasks, loadBases, type Made } from '../src/author/index.ts';

const [count = '5000', ...folders] = process.argv.slice(2);
const wanted = Number(count);
if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`Expected a count of tasks, got "${count}".`);

const { bases } = loadBases({ folders });
const made: Made[] = [];
const startMs = performance.now();
await using sandbox = createSandbox();
const report = await generateTasks(bases, sandbox, {
  seed: 1,
  count: wanted,
  bugs: { least: 1, most: 4 },
  parallel: 6,
  onMade(one) {
    made.push(one);
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${made.length} of ${wanted}`);
  },
});
const seconds = (performance.now() - startMs) / 1000;

const baseOf = ({ task: { provenance } }: Made) => (provenance.kind === 'mutated' ? provenance.base : '');
const behaviours = new Set(made.map((one) => `${baseOf(one)} ${one.behaviour}`));
const programs = new Set(made.map(({ task }) => task.program));
const { runs } = sandbox.stats();
console.log(`\n${made.length} tasks of ${bases.length - report.refused.length} bases in ${seconds.toFixed(0)} s`);
console.log(`${(made.length / seconds).toFixed(1)} a second; ${runs} runs, ${(runs / made.length).toFixed(1)} a task`);
console.log(`${behaviours.size} distinct behaviours, ${programs.size} distinct programs`);
console.log(`difficulty: ${shares(made.map(({ task }) => task.difficulty))}`);
console.log(`bugs: ${shares(made.map(({ features }) => String(features.bugs)))}`);
console.log(`bases: ${shares(made.map(baseOf))}`);
console.log(
  `operators: ${shares(made.flatMap(({ task: { provenance } }) => (provenance.kind === 'mutated' ? provenance.operators : [])))}`,
);
for (const { base, reason } of report.refused) console.log(`refused ${base}: ${reason}`);
if (behaviours.size < wanted) process.exitCode = 1;

function shares(words: readonly string[]): string {
  return [...Map.groupBy(words, (word) => word)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([word, list]) => `${word} ${list.length}`)
    .join(', ');
}
