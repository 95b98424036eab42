const DAY = 86_400_000;

interface Terms {
  plan: string;
  seats: number;
}

interface Dated extends Terms {
  on: string;
}

interface Span {
  from: string;
  to: string;
  days: number;
}

export type Line = Span & Terms & { cents: number };

export interface Invoice {
  from: string;
  to: string;
  lines: Line[];
  netCents: number;
  taxCents: number;
  totalCents: number;
}

export interface ContractOptions extends Terms {
  start: string;
  prices: Record<string, number>;
  taxPercent?: number;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `count` months after the start; the last day of the month if it has no such day. */
function monthsAfter(start: string, count: number): string {
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const length = lengthOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  first.setUTCDate(Math.min(day, length));
  return first.toISOString().slice(0, 10);
}

function span(from: string, to: string): Span {
  return { from, to, days: daysBetween(from, to) };
}

function periodOf(start: string, index: number): Span {
  const from = monthsAfter(start, index);
  const [year, month] = from.split('-').map(Number) as [number, number];
  return { from, to: monthsAfter(start, index + 1), days: lengthOfMonth(year, month) };
}

/** Cuts a period where the terms change. */
function* stretches(period: Span, history: readonly Dated[]): Generator<Span & Terms> {
  for (const [i, { on, plan, seats }] of history.entries()) {
    const next = history[i + 1]?.on ?? period.to;
    const from = on > period.from ? on : period.from;
    const to = next < period.to ? next : period.to;
    if (from < to) yield { ...span(from, to), plan, seats };
  }
}

/** Joins neighbours whose terms are alike. */
function joined(parts: Iterable<Span & Terms>): (Span & Terms)[] {
  const result: (Span & Terms)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.plan === part.plan && last.seats === part.seats) Object.assign(last, span(last.from, part.to));
    else result.push(part);
  }
  return result;
}

class RunningTotal {
  #exact = 0;
  #rounded = 0;

  /** Cents by which the rounded sum grows. */
  add(amount: number): number {
    this.#exact += amount;
    const before = this.#rounded;
    this.#rounded = Math.round(this.#exact);
    return this.#rounded - before;
  }
}

export function createContract({ start, plan, seats, prices, taxPercent = 0 }: ContractOptions) {
  const history: Dated[] = [{ on: start, ...checked({ plan, seats }) }];

  function checked(terms: Terms): Terms {
    if (prices[terms.plan] === undefined) throw new Error(`No price for ${terms.plan}`);
    return terms;
  }

  function dailyCents(terms: Terms, period: Span): number {
    return Math.round((prices[terms.plan]! * terms.seats) / period.days);
  }

  function invoice(index: number): Invoice {
    const period = periodOf(start, index);
    const total = new RunningTotal();
    const lines = joined(stretches(period, history)).map((part) => ({
      ...part,
      cents: total.add(part.days * dailyCents(part, period)),
    }));
    const netCents = lines.reduce((sum, { cents }) => sum + cents, 0);
    const taxCents = Math.round((netCents * taxPercent) / 100);
    return { from: period.from, to: period.to, lines, netCents, taxCents, totalCents: netCents + taxCents };
  }

  return {
    change({ on, ...terms }: { on: string } & Partial<Terms>): void {
      const last = history.at(-1)!;
      if (on < last.on) throw new Error(`Too late to change ${on}`);
      const { plan, seats } = last;
      history.push({ on, ...checked({ plan, seats, ...terms }) });
    },

    invoice,

    yearly(index: number): number {
      let sum = 0;
      for (let i = index; i < index + 12; i++) sum += invoice(i).totalCents;
      return sum;
    },
  };
}
