/**
 * `npm run bench:rollout [-- --smoke]`: rollouts with the oracle in process and over sockets, a batch stepped as one, what
 * recording costs, and memory over many episodes. Prints the table of docs/performance.md.
 */
import { parseArgs } from 'node:util';
import { missed } from '../figure.ts';
import { loadLine, machineLines } from '../machine.ts';
import { figureLines } from '../print-figure.ts';
import { batch } from './batch.ts';
import { memory } from './memory.ts';
import { recording } from './recording.ts';
import { throughput } from './throughput.ts';

const { values } = parseArgs({ options: { smoke: { type: 'boolean' } } });
const effort =
  values.smoke === true
    ? { concurrencies: [1, 8], windowMs: 1500, batch: 8, recorded: 20, memoryAfter: [100, 200] }
    : {
        concurrencies: [1, 64, 512],
        windowMs: 20_000,
        batch: 512,
        recorded: 400,
        memoryAfter: [1000, 10_000, 100_000],
      };

console.log([...machineLines(), loadLine('before')].join('\n'));
if (values.smoke === true) console.log('smoke: that every row works; each is too short to judge by');
const misses: string[] = [];
for (const measure of [throughput, batch, recording, memory]) {
  for (const figure of await measure(effort)) {
    console.log(figureLines(figure).join('\n'));
    misses.push(...missed(figure));
  }
}
console.log(loadLine('after'));
console.log(misses.length === 0 ? 'every target met' : `targets missed: ${misses.join('; ')}`);
