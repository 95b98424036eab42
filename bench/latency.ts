/** Eight small tests, one caller in process: through the gym, by the sandbox alone, and in node:vm. */
import { createSandbox } from '../sandbox/index.ts';
import { createGym } from '../src/index.ts';
import type { Effort } from './effort.ts';
import { eightTests, runPassing } from './eight-tests.ts';
import { eightTestsFolder, TASK_ID } from './eight-tests-task.ts';
import type { Figure } from './figure.ts';
import { medianPercentile, takeTurns, timeEach } from './measure.ts';
import { inFreshContext } from './peers/node-vm.ts';

/** A round takes no more than this many windows, however slow the machine. */
const WINDOWS = 2;

export async function latency({ rounds, dear, windowMs }: Effort): Promise<Figure[]> {
  using task = eightTestsFolder();
  await using gym = await createGym({ tasks: [task.folder], builtin: false });
  await using sandbox = createSandbox();
  const request = await eightTests(sandbox);
  const episode = await gym.reset({ task_id: TASK_ID, max_steps: 10_000 });
  const mostMs = WINDOWS * windowMs;
  const contestants = {
    gym: () => timeEach(dear, () => episode.step({ action_type: 'RUN_TESTS' }), mostMs),
    sandbox: () => timeEach(dear, () => runPassing(sandbox, request), mostMs),
    vm: () => timeEach(dear, inFreshContext, mostMs),
  };
  await takeTurns(1, contestants);
  const times = await takeTurns(rounds, contestants);
  const rows = (share: number, atMost: number): Figure[] => {
    const peers = [{ what: 'node:vm in this process, fresh context', value: medianPercentile(times.vm, share) }];
    const name = `p${share * 100}`;
    const target = { atMost };
    const [step, run] = [medianPercentile(times.gym, share), medianPercentile(times.sandbox, share)];
    return [
      { what: `RUN_TESTS, 8 tests, one caller, ${name}`, value: step, unit: 'ms', target, peers },
      { what: `sandbox.run, 8 tests, one caller, ${name}`, value: run, unit: 'ms', target, peers },
    ];
  };
  return [...rows(0.5, 2.5), ...rows(0.99, 6)];
}
