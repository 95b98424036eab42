/** The picks in the order in which one walk through the warehouse passes them. */
export function pickingRoute(picks, aisles) {
  const places = new Map(aisles.map((aisle, place) => [aisle, place]));
  const placeOf = (aisle) => places.get(aisle) ?? aisles.length;
  return picks.toSorted((a, b) => placeOf(a.aisle) - placeOf(b.aisle) || a.shelf - b.shelf);
}

/** The walk as a list of stops: an aisle, and what is picked there one after the other. */
export function stops(picks, aisles) {
  const list = [];
  for (const { aisle, sku } of pickingRoute(picks, aisles)) {
    const last = list.at(-1);
    if (last?.aisle === aisle) last.skus.push(sku);
    else list.push({ aisle, skus: [sku] });
  }
  return list;
}

/** The aisles of the floor plan that the walk visits. */
export function aislesVisited(picks, aisles) {
  const wanted = new Set(picks.map((pick) => pick.aisle));
  return aisles.filter((aisle) => wanted.has(aisle));
}
