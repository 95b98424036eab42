/** Runs each program over and over, in every condition, and counts the verdicts that differ. Prints them as JSON. */
import { createHash } from 'node:crypto';
import { createSandbox, type Sandbox, type Verdict } from '../../sandbox/index.ts';
import { bytesOf, collected } from '../sandbox/try-program.ts';
import { CONDITIONS, type Condition, load } from './conditions.ts';
import { type DeterminismProgram, PROGRAMS } from './programs.ts';

export interface Count {
  readonly program: string;
  readonly expected: string;
  readonly runs: number;
  /** How often each verdict came, by the digest of its bytes, or by its status where only that is promised. */
  readonly verdicts: Record<string, number>;
  readonly statuses: readonly string[];
}

/** So many runs are as good as one that is dear. */
const PRICE = 50;
const SEED = 20_260_101;

const runs = Number(process.argv[2]);
const counts = PROGRAMS.map((program) => ({
  program: program.name,
  expected: program.status,
  runs: 0,
  verdicts: {} as Record<string, number>,
  statuses: [] as string[],
}));
for (const condition of CONDITIONS) await count(condition);
process.stdout.write(JSON.stringify(counts satisfies Count[]));

async function count(condition: Condition): Promise<void> {
  using _busy = condition.isLoaded ? load() : undefined;
  await using sandbox = createSandbox({ hosts: condition.hosts, onNotice: console.error });
  for (const [index, program] of PROGRAMS.entries()) {
    const wanted = program.isDear ? runs / PRICE : runs;
    const share = Math.max(2, Math.round(wanted * condition.share));
    await inTurns(share, condition.hosts, async () => note(counts[index]!, program, await play(sandbox, program)));
  }
}

async function inTurns(times: number, atOnce: number, one: () => Promise<void>): Promise<void> {
  let left = times;
  const lane = async () => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

function play(sandbox: Sandbox, program: DeterminismProgram): Promise<Verdict> {
  const { source, body, tests, limits, shuffle } = program;
  const suite = [collected(body, tests)];
  return sandbox.run({ source, language: 'javascript', suite, limits, seed: SEED, shuffle });
}

function note(count: (typeof counts)[number], program: DeterminismProgram, verdict: Verdict): void {
  const key = program.compares === 'bytes' ? digest(bytesOf(verdict)) : verdict.status;
  count.runs += 1;
  count.verdicts[key] = (count.verdicts[key] ?? 0) + 1;
  if (!count.statuses.includes(verdict.status)) count.statuses.push(verdict.status);
}

function digest(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
