export type Unit = 'month' | 'quarter' | 'year';

const MONTHS: Record<Unit, number> = { month: 1, quarter: 3, year: 12 };

const format = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && format(time) === text;
}

/** The day of the `count`th renewal after `start`. */
export function renewal(start: string, count: number, unit: Unit): string {
  if (!isDay(start)) throw new RangeError(`Expected a day, got ${start}`);
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  const target = month - 1 + count * MONTHS[unit];
  const lastDay = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return format(Date.UTC(year, target, Math.min(day, lastDay)));
}

export function renewalsUntil(start: string, unit: Unit, end: string): string[] {
  const days: string[] = [];
  for (let count = 1; renewal(start, count, unit) <= end; count++) {
    days.push(renewal(start, count, unit));
  }
  return days;
}
