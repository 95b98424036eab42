export interface Item {
  sku: string;
  onHand: number;
  onOrder?: number | null;
  level?: number | null;
  pack?: number | null;
  leadDays?: number | null;
}

export type Defaults = Record<'level' | 'pack' | 'leadDays', number>;

export interface Order {
  sku: string;
  quantity: number;
  dueInDays: number;
}

function orderFor(item: Item, defaults: Defaults): Order | undefined {
  const setting = (name: keyof Defaults): number => item[name] || defaults[name];
  const shortage = setting('level') - item.onHand - (item.onOrder ?? 0);
  if (shortage <= 0) return undefined;
  const pack = setting('pack');
  if (pack === 0) throw new RangeError(`Pack of 0 for ${item.sku}`);
  return { sku: item.sku, quantity: Math.ceil(shortage / pack) * pack, dueInDays: setting('leadDays') };
}

/** What to buy, the soonest first. */
export function planOrders(items: readonly Item[], defaults: Defaults): Order[] {
  return items
    .map((item) => orderFor(item, defaults))
    .filter((order) => order !== undefined)
    .sort((a, b) => a.dueInDays - b.dueInDays);
}
