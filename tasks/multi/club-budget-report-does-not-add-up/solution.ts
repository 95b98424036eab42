export interface Booking {
  date: string;
  group: string;
  cents: number;
  text: string;
}

export interface Filter {
  from?: string;
  to?: string;
  groups?: readonly string[];
  minCents?: number;
  search?: string;
}

export interface Row {
  group: string;
  spent: number;
  budget: number | null;
  left: number | null;
}

const LINE = /^(\d{4}-\d\d-\d\d) (\S+) (-?)(\d+)\.(\d\d)(?: (.*))?$/;

export function parseLedger(text: string): Booking[] {
  const bookings: Booking[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const match = LINE.exec(line);
    if (!match) throw new Error(`Line ${index + 1}: cannot read "${line}"`);
    const [, date, group, sign, whole, fraction, note = ''] = match;
    const amount = Number(whole) * 100 + Number(fraction);
    bookings.push({ date: date!, group: group!, cents: sign ? -amount : amount, text: note });
  });
  return bookings;
}

function inPeriod(date: string, from = '0000', to = '9999'): boolean {
  return date >= from && date <= to;
}

export function selectBookings(bookings: readonly Booking[], filter: Filter): Booking[] {
  const { from, to, groups, minCents = -Infinity, search = '' } = filter;
  return bookings.filter(({ date, group, cents, text }) => {
    if (!inPeriod(date, from, to)) return false;
    if (groups && !groups.includes(group)) return false;
    return cents >= minCents && text.toLowerCase().includes(search.toLowerCase());
  });
}

export function budgetReport(bookings: readonly Booking[], budgets: Readonly<Record<string, number | null>>): Row[] {
  const spent = new Map(Object.keys(budgets).map((group) => [group, 0]));
  for (const { group, cents } of bookings) spent.set(group, (spent.get(group) ?? 0) + cents);
  const groups = [...spent.keys()].sort();
  return groups.map((group) => {
    const sum = spent.get(group)!;
    const budget = budgets[group] ?? null;
    return { group, spent: sum, budget, left: budget === null ? null : budget - sum };
  });
}

const amountOf = (cents: number) => (cents / 100).toFixed(2);

function verdictOf({ left }: Row): string {
  if (left === null) return 'no limit';
  return left < 0 ? `${amountOf(-left)} over` : `${amountOf(left)} left`;
}

export function renderReport(rows: readonly Row[]): string {
  const nameWidth = Math.max(...rows.map(({ group }) => group.length));
  const amountWidth = Math.max(...rows.map(({ spent }) => amountOf(spent).length));
  return rows
    .map((row) => {
      const name = row.group.padEnd(nameWidth);
      const amount = amountOf(row.spent).padStart(amountWidth);
      return `${name}  ${amount}  ${verdictOf(row)}`;
    })
    .join('\n');
}
