/** One measured number, with the target of the design and what it is compared with. */

/** `atMost` for times and sizes, `atLeast` for rates. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: Target;
  /** Measured in turns with the figure, in the same unit. */
  readonly peers?: readonly Peer[];
}

export interface Peer {
  readonly what: string;
  /** Its value, or why there is none. */
  readonly value: number | { readonly skipped: string };
  /** The figure divided by the peer's value. */
  readonly ratio?: number;
  readonly target?: Target;
}

/** How long to measure. */
export interface Effort {
  /** Turns that a figure and its peers take. */
  readonly rounds: number;
  /** Repetitions of a cheap operation in a round. */
  readonly cheap: number;
  /** Repetitions of one that runs tests, in a round. */
  readonly dear: number;
  /** Repetitions of one that starts or kills a process. */
  readonly processes: number;
  /** Milliseconds for which a throughput is watched, in a round. */
  readonly windowMs: number;
  /** Sockets that are open at once in the largest crowd, and in the one whose latency has a target. */
  readonly crowd: { readonly largest: number; readonly watched: number };
  /** Honest runs among which hostile ones are strewn. */
  readonly honest: number;
  readonly rollouts: number;
  /** Runs after which the memory is looked at. */
  readonly memoryAfter: readonly number[];
}

export const FULL: Effort = {
  rounds: 5,
  cheap: 1000,
  dear: 200,
  processes: 20,
  windowMs: 1000,
  crowd: { largest: 10_000, watched: 1000 },
  honest: 1000,
  rollouts: 512,
  memoryAfter: [1000, 10_000, 100_000],
};

export const SMOKE: Effort = {
  rounds: 1,
  cheap: 50,
  dear: 20,
  processes: 2,
  windowMs: 100,
  crowd: { largest: 100, watched: 50 },
  honest: 55,
  rollouts: 8,
  memoryAfter: [20, 50, 100],
};

/** Whether a value reaches its target. */
export function isMet(value: number, target: Target): boolean {
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** Lines for a person: what, value, target, whether it is met; the peers below, each with the ratio to it. */
export function figureLines({ what, value, unit, target, peers = [] }: Figure): readonly string[] {
  return [
    line(what, value, unit, target),
    ...peers.map((peer) => {
      const name = `  peer: ${peer.what}`;
      if (typeof peer.value !== 'number') return `${name.padEnd(WIDTH)}   skipped: ${peer.value.skipped}`;
      const ratio = peer.ratio ?? value / peer.value;
      return `${line(name, peer.value, unit)} ratio ${rounded(ratio)}x${verdict(ratio, peer.target)}`;
    }),
  ];
}

/** The targets of a figure and of its peers that are missed. */
export function missed({ what, value, target, peers = [] }: Figure): readonly string[] {
  const own = target === undefined || isMet(value, target) ? [] : [what];
  const others = peers.filter((peer) => {
    if (peer.target === undefined || typeof peer.value !== 'number') return false;
    return !isMet(peer.ratio ?? value / peer.value, peer.target);
  });
  return [...own, ...others.map((peer) => `${what}, against ${peer.what}`)];
}

const WIDTH = 62;

function line(what: string, value: number, unit: string, target?: Target): string {
  return `${what.padEnd(WIDTH)} ${rounded(value).padStart(9)} ${unit.padEnd(5)}${verdict(value, target)}`;
}

function verdict(value: number, target: Target | undefined): string {
  if (target === undefined) return '';
  const bound = 'atMost' in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`;
  return ` ${bound} ${isMet(value, target) ? 'met' : 'MISSED'}`;
}

function rounded(value: number): string {
  if (value === 0 || Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) < 0.001 ? value.toFixed(5) : value.toPrecision(3);
}
