/** Every other way to run the eight tests that the sandbox is compared with. */
import { rate } from '../measure.ts';
import { inFreshNode } from './fresh-node.ts';
import { inFreshWorker } from './fresh-worker.ts';
import { inFreshContext, inSharedContext } from './node-vm.ts';
import { METHODS, type PythonGym } from './python.ts';
import { quickJs } from './quickjs.ts';

export interface RunPeer {
  readonly name: string;
  readonly what: string;
  /** Whether it runs in this process, and so on one core. */
  readonly isInProcess: boolean;
  /** Resolves to the runs a second over a window; or why there are none. */
  readonly run: (() => Promise<number>) | { readonly skipped: string };
}

/** Peers that are processes or threads run as many at once as there are cores. */
export async function runPeers(
  python: PythonGym | { readonly skipped: string },
  cores: number,
  windowMs: number,
): Promise<readonly RunPeer[]> {
  const quick = await quickJs();
  const inside = (name: string, what: string, work: () => void): RunPeer => {
    return { name, what, isInProcess: true, run: () => rate(1, windowMs, async () => work()) };
  };
  const outside = (name: string, what: string, run: RunPeer['run']): RunPeer => {
    return { name, what: `${what} a run, ${cores} at once`, isInProcess: false, run };
  };
  const inQuickJs = 'quickjs-emscripten, new runtime and context';
  return [
    inside('fresh context', 'node:vm in this process, fresh context', inFreshContext),
    inside('shared context', 'node:vm in this process, one context for all', inSharedContext),
    'skipped' in quick
      ? { name: 'QuickJS', what: inQuickJs, isInProcess: true, run: quick }
      : inside('QuickJS', inQuickJs, quick),
    outside('fresh Node', 'fresh Node process', () => rate(cores, windowMs, inFreshNode)),
    outside('worker', 'new Worker', () => rate(cores, windowMs, inFreshWorker)),
    ...METHODS.map((method) =>
      'skipped' in python
        ? outside(method, `Python multiprocessing ${method}`, python)
        : outside(method, `Python ${python.version} multiprocessing ${method}`, () =>
            python.measure(method, cores, windowMs),
          ),
    ),
  ];
}
