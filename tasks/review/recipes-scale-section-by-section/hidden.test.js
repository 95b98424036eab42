import { describe, expect, test } from 'vitest';
import { scaleRecipe, shoppingList } from './program.js';

const one = (amount, unit) => ({ name: 'Test', servings: 10, sections: [{ title: 'All', items: [{ name: 'x', amount, unit }] }] });
const amountFor = (amount, unit, servings) => scaleRecipe(one(amount, unit), servings).sections[0].items[0].amount;

const PIE = {
  name: 'Pie',
  servings: 8,
  sections: [
    { title: 'Crust', servings: 4, items: [{ name: 'flour', amount: 200, unit: 'g' }, { name: 'butter', amount: 100, unit: 'g' }] },
    { title: 'Filling', items: [{ name: 'apples', amount: 6 }, { name: 'butter', amount: 20, unit: 'g' }] },
    { title: 'Cream', servings: 8, items: [{ name: 'cream', amount: 250, unit: 'ml' }, { name: 'vanilla' }] },
  ],
};

describe('amounts', () => {
  test.each([
    [100, 'g', 7, 70],
    [33, 'g', 10, 35],
    [31, 'ml', 10, 30],
    [1, 'tsp', 3, 0.5],
    [2, 'tsp', 12, 2.5],
    [3, undefined, 5, 2],
    [1, 'clove', 1, 1],
    [10, 'g', 1, 5],
    [1.5, 'bunch', 10, 2],
  ])('%d %s for %i', (amount, unit, servings, expected) => {
    expect(amountFor(amount, unit, servings)).toBe(expected);
  });
});

describe('sections', () => {
  test('each by its own servings', () => {
    const { name, sections, notes } = scaleRecipe(PIE, 16);
    expect(name).toBe('Pie');
    expect(sections.map(({ title, items }) => [title, ...items.map(({ amount }) => amount)])).toEqual([
      ['Crust', 800, 400],
      ['Filling', 12, 40],
      ['Cream', 500, undefined],
    ]);
    expect(notes).toEqual(['Crust: 4.00 times']);
  });

  test('at the size of the recipe', () => {
    const { sections, notes } = scaleRecipe(PIE, 8);
    expect(sections[0].items[0]).toEqual({ name: 'flour', amount: 400, unit: 'g' });
    expect(sections[2].items).toEqual([{ name: 'cream', amount: 250, unit: 'ml' }, { name: 'vanilla' }]);
    expect(notes).toEqual(['Crust: 2.00 times']);
  });

  test('the recipe itself is not changed', () => {
    const copy = structuredClone(PIE);
    scaleRecipe(PIE, 3);
    expect(PIE).toEqual(copy);
  });

  test('the list of a scaled recipe', () => {
    expect(shoppingList(scaleRecipe(PIE, 4))).toEqual(['apples: 3', 'butter, g: 110', 'cream, ml: 125', 'flour, g: 200', 'vanilla']);
    expect(shoppingList({ sections: [] })).toEqual([]);
  });
});

test.each([-2, NaN])('refuses %d servings', (servings) => {
  expect(() => scaleRecipe(PIE, servings)).toThrow(new RangeError(`Bad number of servings: ${servings}`));
});
