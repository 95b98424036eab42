export interface Delivery {
  readonly driver: string;
  readonly promisedMin: number;
  readonly tookMin: number;
  /** 1 to 5, where the customer left some. */
  readonly stars?: number;
}

export interface DriverCard {
  readonly driver: string;
  readonly deliveries: number;
  readonly onTimePercent: number | null;
  readonly averageStars: number | null;
  readonly typicalMin: number | null;
  readonly slowMin: number | null;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const toTenths = (value: number) => Math.round(value * 10) / 10;

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}

function averageOf(values: readonly number[]): number | null {
  return toTenths(sumOf(values) / values.length);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort();
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = ascending(values);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return toTenths((sorted[lower]! + sorted[upper]!) / 2);
}

/** The smallest value that is not exceeded by `percent` of the values. */
function nearestRank(values: readonly number[], percent: number): number | null {
  if (values.length === 0) return null;
  const rank = Math.ceil((percent * values.length) / 100);
  return ascending(values)[Math.min(rank, values.length - 1)]!;
}

function cardOf(driver: string, own: readonly Delivery[]): DriverCard {
  const minutes = own.map(({ tookMin }) => tookMin);
  const stars = own.flatMap(({ stars }) => stars ?? []);
  const inTime = own.filter(({ promisedMin, tookMin }) => tookMin <= promisedMin);
  return {
    driver,
    deliveries: own.length,
    onTimePercent: percentOf(inTime.length, own.length),
    averageStars: averageOf(stars),
    typicalMin: medianOf(minutes),
    slowMin: nearestRank(minutes, 90),
  };
}

/** A card for each driver of the roster, the most punctual first. */
export function driverCards(roster: readonly string[], deliveries: readonly Delivery[]): DriverCard[] {
  const byDriver = Map.groupBy(deliveries, ({ driver }) => driver);
  return roster
    .map((driver) => cardOf(driver, byDriver.get(driver) ?? []))
    .sort((a, b) => (b.onTimePercent ?? -1) - (a.onTimePercent ?? -1));
}
