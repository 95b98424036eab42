/** `npm run bench [-- --smoke] [NAME...]`: prints the figures of the design's section 8, each beside its target. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { actions } from './actions.ts';
import { coldStart } from './cold-start.ts';
import { type Effort, type Figure, FULL, figureLine, SMOKE } from './figure.ts';
import { killedHost } from './killed-host.ts';
import { phases } from './phases.ts';
import { runs } from './runs.ts';
import { sockets } from './sockets.ts';

const BENCHMARKS: Readonly<Record<string, (effort: Effort) => Promise<Figure[]>>> = {
  runs,
  actions,
  sockets,
  'killed-host': killedHost,
  'cold-start': coldStart,
};
/** Run only when named: they explain, and have no targets. */
const BREAKDOWNS: Readonly<Record<string, (effort: Effort) => Promise<void>>> = { phases };

const { values, positionals } = parseArgs({ options: { smoke: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHMARKS, name) && !Object.hasOwn(BREAKDOWNS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `Expected some of ${Object.keys({ ...BENCHMARKS, ...BREAKDOWNS }).join(', ')}, got ${unknown.join(', ')}\n`,
  );
  process.exit(2);
}

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores${values.smoke ? ', smoke: too short to judge by' : ''}\n`,
);
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (const figure of await benchmark(values.smoke ? SMOKE : FULL)) process.stdout.write(`${figureLine(figure)}\n`);
}
for (const name of positionals) await BREAKDOWNS[name]?.(values.smoke ? SMOKE : FULL);
