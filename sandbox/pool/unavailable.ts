/** Why a run has no verdict, each with what its caller may do. */
import { SandboxUnavailable } from '../sandbox.ts';

export function closed(): SandboxUnavailable {
  return new SandboxUnavailable('closed', 'Expected an open sandbox, got one that was closed. Create another one.');
}

export function noHost(): SandboxUnavailable {
  return new SandboxUnavailable('no_host', 'No host could be started for this run. Repeat it in a few seconds.');
}

export function starved(): SandboxUnavailable {
  return new SandboxUnavailable(
    'starved',
    'This run got too little of the processor to be judged: the machine has more to do than it can. Repeat it later.',
  );
}

export function queueFull(limit: number): SandboxUnavailable {
  return new SandboxUnavailable('queue_full', `Expected at most ${limit} waiting runs, got one more. Repeat it later.`);
}
