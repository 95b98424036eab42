/** Hundreds of hazards on one sandbox, and what this process holds before, after, and once the sandbox is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import type { Hazard } from './corpus.ts';
import { type Holdings, openLedger } from './holdings.ts';
import { playHazard, untilIdle } from './play-hazard.ts';

const HOSTS = 2;
const SPARES = 1;
/** Bytes that a heap has not given back yet are no leak; a hundred runs that each leave something are. */
const GROWTH_MIB = 48;

/** Plays `count` runs, two at a time, and prints the figures; returns what is wrong, a line each. */
export async function checkLeftovers(
  hazards: readonly Hazard[],
  count: number,
  timeoutMs: number,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hazards-'));
  // The sandbox's files go where nobody else's are.
  process.env.TMPDIR = folder;
  using ledger = openLedger(folder);
  const atFirst = await ledger.read();
  const sandbox = createSandbox({ hosts: HOSTS, spares: SPARES });
  // The first runs bring code into the heap that stays.
  const violations = [...(await playMany(sandbox, hazards, HOSTS * 20, timeoutMs))];
  await untilIdle(sandbox, HOSTS + SPARES);
  const before = await ledger.read();
  const began = performance.now();
  violations.push(...(await playMany(sandbox, hazards, count, timeoutMs)));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  await untilIdle(sandbox, HOSTS + SPARES);
  const after = await ledger.read();
  const { deaths, kills } = sandbox.stats();
  await sandbox.close();
  const closed = await ledger.read();
  rmSync(folder, { recursive: true });
  console.log(
    `\n${count} runs of hazards in ${seconds} s, limit ${timeoutMs} ms; ${deaths} hosts died, ${kills} of them killed\n`,
  );
  console.table({ 'no sandbox': atFirst, 'before the runs': before, 'after them': after, 'sandbox closed': closed });
  return [...violations, ...compare('the runs', before, after), ...compare('a closed sandbox', atFirst, closed)];
}

async function playMany(
  sandbox: Sandbox,
  hazards: readonly Hazard[],
  count: number,
  timeoutMs: number,
): Promise<readonly string[]> {
  const violations: string[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const hazard = patiently(hazards[next++ % hazards.length]!);
      try {
        const { faults } = await playHazard(sandbox, hazard, timeoutMs);
        violations.push(...faults.map((fault) => `${hazard.name} among many: ${fault}`));
      } catch (error) {
        violations.push(`${hazard.name} among many has no verdict: ${error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, lane));
  return violations;
}

/** Under a limit this short a busy machine may end any run by the clock; what is right in time is held elsewhere. */
function patiently(hazard: Hazard): Hazard {
  return { ...hazard, may: [...hazard.may, 'timeout'] };
}

function compare(what: string, before: Holdings, after: Holdings): string[] {
  const more = (['processes', 'descriptors', 'handles', 'resources', 'files'] as const).filter(
    (key) => before[key] !== after[key],
  );
  const violations = more.map((key) => `${what} left ${key} behind: expected ${before[key]}, got ${after[key]}`);
  const grown = after.heapMib - before.heapMib;
  if (grown > GROWTH_MIB) violations.push(`${what} left ${grown.toFixed(0)} MiB of heap behind`);
  return violations;
}
