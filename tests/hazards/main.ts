/**
 * Plays the hazard corpus and exits with 1 when a verdict is wrong or late, a neighbour is disturbed or something is
 * left behind: `npm run hazards`, `npm run hazards -- --smoke`, or `-- --only=NAME` for the table of the programs so called.
 */
import { parseArgs } from 'node:util';
import { loadHazards } from './corpus.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkNeighbours } from './neighbours.ts';

const { values } = parseArgs({ options: { smoke: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { smoke, only } = values;
const hazards = loadHazards().filter(({ name }) => name.includes(only ?? ''));
if (hazards.length === 0) throw new Error(`Expected part of the name of a hazard, got --only=${only}.`);
const violations = [...(await checkDeadlines(hazards, smoke ? 300 : 1000))];
if (only === undefined) {
  violations.push(...(await checkNeighbours(hazards, smoke ? 30 : 100, 300)));
  violations.push(...(await checkLeftovers(hazards, smoke ? 100 : 1000, smoke ? 200 : 300)));
}
for (const violation of violations) console.log(`VIOLATION ${violation}`);
console.log(`\n${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;
