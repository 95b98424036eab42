/** Every subset, those without the first item first. */
export function powerset(items) {
  if (items.length === 0) {
    return [[]];
  }
  const [first, ...rest] = items;
  const without = powerset(rest);
  const having = without.map((subset) => [first, ...subset]);
  return having;
}
