/**
 * Reviews every task that can be, at every level, over real sockets of a real server: the truth must score 1 less its steps, and what knows
 * nothing of a program next to nothing. Ends with 1 when it does not.
 *
 *   npm run reviews -- [--every 1] [--suite NAME]...    of the tasks of each suite every so-manieth
 */
import { parseArgs } from 'node:util';
import { createGym } from '../../src/gym/index.ts';
import { startServer } from '../../src/server/index.ts';
import { chosenTasks } from './chosen-tasks.ts';
import { findingsOf } from './laws.ts';
import { planReviews } from './plan-reviews.ts';
import { playAll } from './play-all.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, suite: { type: 'string', multiple: true, default: [] } },
});
const startMs = performance.now();
// The same fix at two levels is one run, since runs of one seed are remembered.
await using gym = await createGym({ hosts: 2, cache: 4096 });
const tasks = chosenTasks(gym.playing('review').tasks.tasks, values);
const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
const played = await playAll(server.url, planReviews(tasks)).finally(() => server.close());
console.log(tableOf(played));
const findings = findingsOf(played, { averages: values.suite.length === 0 });
for (const finding of findings) console.log(finding);
const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
const { user, system } = process.cpuUsage();
console.log(
  `\n${tasks.length} tasks, ${played.length} episodes in ${seconds} s ` +
    `(${((user + system) / 1e6).toFixed(0)} s of processor, hosts apart): ${findings.length} violations.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
