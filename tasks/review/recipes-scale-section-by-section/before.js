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

/** The recipe for so many servings. */
export function scaleRecipe(recipe, servings) {
  if (!(servings > 0)) throw new RangeError(`Bad number of servings: ${servings}`);
  const factor = servings / recipe.servings;
  const sections = recipe.sections.map(({ title, items }) => {
    return { title, items: items.map((item) => scaleItem(item, factor)) };
  });
  return { name: recipe.name, servings, sections };
}
