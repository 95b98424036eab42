/**
 * Plays the gym through the clients that people have, OpenEnv's newest and an older one, in Python environments of its own.
 * Ends with 1 when a check fails.
 *
 *   npm run interop -- [--smoke] [--only PART_OF_A_NAME]...
 */
import { parseArgs } from 'node:util';
import { endChildren } from './children.ts';
import { runLanes, selectedLanes } from './lanes.ts';
import { failuresOf, type Row, tableOf } from './table.ts';

const { values } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endChildren();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

const startMs = performance.now();
const lanes = selectedLanes(values.only);
if (lanes.length === 0) throw new Error(`Expected part of the name of a check, got ${values.only.join(' ')}.`);
const rows: Row[] = [];
// What fails before the checks begin (no Python, no index) is told by its message alone; it counts as a failed check.
await runLanes(lanes, { smoke: values.smoke, onRow: (row) => rows.push(row) }).catch((error: Error) => {
  rows.push({ client: '', check: 'set-up', ok: false, result: 'failed', seconds: 0, details: error.message });
});
endChildren();
console.log(tableOf(rows));
for (const failure of failuresOf(rows)) console.log(`\n${failure}`);
const failed = rows.filter(({ ok }) => !ok).length;
const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
console.log(`\n${rows.length - failed} of ${rows.length} checks passed in ${seconds} s.`);
process.exitCode = failed === 0 ? 0 : 1;
