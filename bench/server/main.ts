/**
 * `npm run bench:server [-- --smoke] [--python FILE]`: the server under 1 to 10,000 WebSocket sessions, beside OpenEnv's own
 * Python server with an environment that does nothing. Prints the table of docs/performance.md.
 */
import { parseArgs } from 'node:util';
import { loadLine, machineLines } from '../machine.ts';
import { type Contestant, gym, openEnv } from './contestants.ts';
import { compareUnder, type Load, type Loaded } from './load.ts';
import { findPython } from './python.ts';
import { TABLE_HEAD, tableRow } from './table.ts';
import { targetsMissed } from './targets.ts';
import { EPISODE_FRAMES } from './whole-episodes.ts';

const { values } = parseArgs({ options: { smoke: { type: 'boolean' }, python: { type: 'string' } } });
const smoke = values.smoke === true;
const SESSIONS = smoke ? [1, 64] : [1, 64, 1024, 4096, 10_000];
const ROUNDS = smoke ? { windowMs: 500, rounds: 1 } : { windowMs: 4000, rounds: 3 };
/** As often as an agent steps whose model is quick. */
const PACED = smoke
  ? [{ sessions: 64, paceMs: 1000 }]
  : [
      { sessions: 4096, paceMs: 2000 },
      { sessions: 10_000, paceMs: 10_000 },
    ];
const WHOLE = smoke
  ? [{ sessions: 16, paceMs: 0 }]
  : [
      { sessions: 64, paceMs: 0 },
      { sessions: 512, paceMs: 5000 },
    ];

const python = values.python === undefined ? await findPython() : { file: values.python };
const peers = 'file' in python ? [openEnv(python.file, 10_000)] : [];

print([...machineLines(), loadLine('before')]);
if ('skipped' in python) print([`OpenEnv's own server is left out: ${python.skipped}`]);
if (smoke) print(['smoke: that every row works; each is too short to judge by']);
const loaded: Loaded[] = [];
print(['', 'Steps that run no test, none pausing', ...TABLE_HEAD]);
for (const sessions of SESSIONS) await compare({ sessions, paceMs: 0, ...ROUNDS }, [gym, ...peers]);
print(['', 'Steps that run no test, every session at its pace', ...TABLE_HEAD]);
for (const pace of PACED) await compare({ ...pace, rounds: 1, windowMs: longEnough(pace.paceMs) }, [gym, ...peers]);
print(['', 'Whole episodes: RUN_TESTS, an edit, RUN_TESTS, SUBMIT, reset', ...TABLE_HEAD]);
const episodes: Contestant = { ...gym, name: 'TraceFix, running tests', frames: EPISODE_FRAMES };
for (const pace of WHOLE) await compare({ ...pace, rounds: 1, windowMs: longEnough(pace.paceMs) }, [episodes]);
print(['', loadLine('after')]);
const misses = targetsMissed(loaded);
print(misses.length === 0 ? ['every target met'] : [`targets missed: ${misses.length}`, ...misses]);
if (loaded.some(({ contestant, failed }) => contestant.startsWith(gym.name) && failed > 0)) process.exitCode = 1;

async function compare(load: Load, contestants: readonly Contestant[]): Promise<void> {
  const rows = await compareUnder(load, contestants);
  loaded.push(...rows);
  print(rows.map((row) => tableRow(row, rows[0]!)));
}

/** Every session takes two steps at least. */
function longEnough(paceMs: number): number {
  return Math.max(ROUNDS.windowMs, paceMs * 2.2);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
