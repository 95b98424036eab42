/** From starting the process to the answer of the first step, as a caller of the package sees it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { median, takeTurns, timeEach } from './measure.ts';

const FIRST_STEP = fileURLToPath(new URL('first-step.ts', import.meta.url));

export async function coldStart({ processes }: Effort): Promise<Figure[]> {
  const node = (args: readonly string[]) => () => timeEach(1, () => promisify(execFile)(process.execPath, args));
  const times = await takeTurns(Math.ceil(processes / 2), { gym: node([FIRST_STEP]), bare: node(['-e', '0']) });
  return [
    {
      what: 'cold start to the first RUN_TESTS, end of process included',
      value: median(times.gym.flat()),
      unit: 'ms',
      target: { atMost: 1000 },
      peers: [{ what: 'a Node process that does nothing', value: median(times.bare.flat()) }],
    },
  ];
}
