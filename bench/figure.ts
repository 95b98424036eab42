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

/** Whether a value reaches its target. */
export function isMet(value: number, target: Target): boolean {
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** The figure divided by the peer's value; null where there is none. */
export function ratioOf({ value }: Figure, peer: Peer): number | null {
  return typeof peer.value === 'number' ? (peer.ratio ?? value / peer.value) : null;
}

/** The targets of a figure and of its peers that are missed. */
export function missed(figure: Figure): readonly string[] {
  const { what, value, target, peers = [] } = figure;
  const own = target === undefined || isMet(value, target) ? [] : [what];
  const others = peers.filter((peer) => {
    const ratio = ratioOf(figure, peer);
    return peer.target !== undefined && ratio !== null && !isMet(ratio, peer.target);
  });
  return [...own, ...others.map((peer) => `${what}, against ${peer.what}`)];
}
