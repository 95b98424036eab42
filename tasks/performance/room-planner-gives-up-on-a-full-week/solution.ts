export interface Stretch {
  from: number;
  to: number;
}

export interface Peak {
  rooms: number;
  at: number;
}

const ascending = (a: number, b: number): number => a - b;

/** How many meetings take place at once at most, and when first. */
export function peak(meetings: readonly Stretch[]): Peak | null {
  const ends = meetings.map(({ to }) => to).sort(ascending);
  let best: Peak | null = null;
  let over = 0;
  let begun = 0;
  for (const at of meetings.map(({ from }) => from).sort(ascending)) {
    begun += 1;
    while (ends[over]! <= at) over += 1;
    if (begun - over > (best?.rooms ?? 0)) best = { rooms: begun - over, at };
  }
  return best;
}

/** The stretches during which a meeting takes place. */
export function busy(meetings: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to } of meetings.toSorted((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** The minutes of the opening hours in which no meeting takes place. */
export function idleMinutes(meetings: readonly Stretch[], opening: Stretch): number {
  let idle = opening.to - opening.from;
  for (const { from, to } of busy(meetings)) {
    idle -= Math.max(0, Math.min(to, opening.to) - Math.max(from, opening.from));
  }
  return idle;
}
