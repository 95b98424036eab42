/** Each program once, from an idle pool: what its verdict is, whether it came in time, and what it left to the next run. */
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import type { Hazard } from './corpus.ts';
import { playHonest } from './honest-run.ts';
import { GRACE_MS, isPunctual, type Played, playHazard, untilIdle } from './play-hazard.ts';

const HOSTS = 1;
const SPARES = 1;

/** Prints the table; returns what is wrong with it, a line each. */
export async function checkDeadlines(hazards: readonly Hazard[], timeoutMs: number): Promise<readonly string[]> {
  const violations: string[] = [];
  await using sandbox = createSandbox({ hosts: HOSTS, spares: SPARES });
  console.log(`\n${hazards.length} hazards, each from an idle pool; limit ${timeoutMs} ms + ${GRACE_MS} ms\n`);
  console.log(`${'hazard'.padEnd(38)}${'status'.padEnd(15)}${'ms'.padStart(6)}  in time  deaths`);
  await untilIdle(sandbox, HOSTS + SPARES);
  const honest = await playHonest(sandbox);
  for (const hazard of hazards) {
    let played = await playIdle(sandbox, hazard, timeoutMs);
    if (!isPunctual(played, timeoutMs)) {
      printRow(hazard, played, timeoutMs);
      played = await playIdle(sandbox, hazard, timeoutMs);
      if (!isPunctual(played, timeoutMs)) violations.push(`${hazard.name}: late twice, ${Math.round(played.ms)} ms`);
    }
    printRow(hazard, played, timeoutMs);
    violations.push(...played.faults.map((fault) => `${hazard.name}: ${fault}`));
    const after = await playHonest(sandbox);
    if (after !== honest) violations.push(`${hazard.name}: the run after it differs: expected ${honest}, got ${after}`);
  }
  return violations;
}

interface Row extends Played {
  /** Hosts that died of it. */
  readonly deaths: number;
}

async function playIdle(sandbox: Sandbox, hazard: Hazard, timeoutMs: number): Promise<Row> {
  const before = sandbox.stats().deaths;
  const played = await playHazard(sandbox, hazard, timeoutMs);
  // A host that was killed with gigabytes in it takes longer to be gone than its verdict.
  await untilIdle(sandbox, HOSTS + SPARES);
  return { ...played, deaths: sandbox.stats().deaths - before };
}

function printRow({ name }: Hazard, played: Row, timeoutMs: number): void {
  const { status, ms, lagMs, deaths, faults } = played;
  const inTime = isPunctual(played, timeoutMs) ? 'yes' : `NO (lag ${Math.round(lagMs)} ms)`;
  const row = `${name.padEnd(38)}${status.padEnd(15)}${ms.toFixed(0).padStart(6)}  ${inTime.padEnd(7)}  ${deaths}`;
  console.log([row, ...faults].join('  '));
}
