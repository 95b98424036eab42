const DAY = 24 * 60 * 60 * 1000;

const compare = (a, b) => (a < b ? -1 : Number(a > b));

function byExpiry(a, b) {
  if (a.expires === null || b.expires === null) return compare(a.expires === null, b.expires === null);
  return compare(a.expires, b.expires);
}

export function pickOrder(batches) {
  return batches.toSorted(
    (a, b) => byExpiry(a, b) || compare(a.received, b.received) || compare(a.id, b.id),
  );
}

export function usable(batches, today) {
  return batches.filter(({ quantity, expires }) => quantity > 0 && (expires === null || expires >= today));
}

export function allocate(batches, demand, today) {
  const open = new Map(Object.entries(demand));
  const picks = [];
  for (const { id, sku, quantity } of pickOrder(usable(batches, today))) {
    const taken = Math.min(quantity, open.get(sku) ?? 0);
    if (taken === 0) continue;
    picks.push({ id, sku, quantity: taken });
    open.set(sku, open.get(sku) - taken);
  }
  const short = Object.fromEntries([...open].filter(([, missing]) => missing > 0));
  return { picks, short };
}

export function soonToExpire(batches, today, days) {
  const last = new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
  return pickOrder(usable(batches, today))
    .filter(({ expires }) => expires !== null && expires <= last)
    .map(({ id }) => id);
}
