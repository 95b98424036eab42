const STEPS = new Map([
  ['g', 5],
  ['ml', 5],
  ['tsp', 0.5],
]);

/** To what can be measured in a kitchen, and never to nothing. */
function measurable(amount, unit) {
  const step = STEPS.get(unit) ?? 1;
  return Math.max(step, Math.round(amount / step) * step);
}

function scaleItem(item, factor) {
  if (item.amount === undefined) return item;
  return { ...item, amount: measurable(item.amount * factor, item.unit) };
}

/** The recipe for so many servings, with notes on what is cooked in another measure. */
export function scaleRecipe(recipe, servings) {
  if (!(servings > 0)) throw new RangeError(`Bad number of servings: ${servings}`);
  const usual = servings / recipe.servings;
  const notes = [];
  const sections = recipe.sections.map(({ title, items, servings: own }) => {
    let factor = usual;
    if (own !== undefined) {
      const factor = servings / own;
      if (factor !== usual) notes.push(`${title}: ${factor.toFixed(2)} times`);
    }
    return { title, items: items.map((item) => scaleItem(item, factor)) };
  });
  return { name: recipe.name, servings, sections, notes };
}

/** What to buy for a scaled recipe: amounts of the same thing are added up. */
export function shoppingList({ sections }) {
  const lines = new Map();
  for (const { name, amount = 0, unit } of sections.flatMap(({ items }) => items)) {
    const key = unit === undefined ? name : `${name}, ${unit}`;
    lines.set(key, (lines.get(key) ?? 0) + amount);
  }
  return [...lines].map(([key, amount]) => (amount === 0 ? key : `${key}: ${amount}`)).sort();
}
