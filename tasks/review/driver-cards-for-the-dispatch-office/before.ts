export interface Delivery {
  readonly driver: string;
  readonly promisedMin: number;
  readonly tookMin: number;
}

export interface DriverCard {
  readonly driver: string;
  readonly deliveries: number;
  readonly onTimePercent: number | null;
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}

function cardOf(driver: string, own: readonly Delivery[]): DriverCard {
  const inTime = own.filter(({ promisedMin, tookMin }) => tookMin <= promisedMin);
  return {
    driver,
    deliveries: own.length,
    onTimePercent: percentOf(inTime.length, own.length),
  };
}

/** A card for each driver of the roster, the most punctual first. */
export function driverCards(roster: readonly string[], deliveries: readonly Delivery[]): DriverCard[] {
  const byDriver = Map.groupBy(deliveries, ({ driver }) => driver);
  return roster
    .map((driver) => cardOf(driver, byDriver.get(driver) ?? []))
    .sort((a, b) => (b.onTimePercent ?? -1) - (a.onTimePercent ?? -1));
}
