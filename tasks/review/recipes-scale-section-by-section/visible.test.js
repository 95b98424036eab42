import { expect, test } from 'vitest';
import { scaleRecipe, shoppingList } from './program.js';

const NOODLES = {
  name: 'Noodles with chilli oil',
  servings: 2,
  sections: [
    { title: 'Noodles', items: [{ name: 'noodles', amount: 180, unit: 'g' }, { name: 'salt' }] },
    { title: 'Chilli oil', servings: 12, items: [{ name: 'oil', amount: 240, unit: 'ml' }, { name: 'chillies', amount: 12 }] },
  ],
};

test('scales what is for the whole recipe', () => {
  const { servings, sections } = scaleRecipe(NOODLES, 4);
  expect(servings).toBe(4);
  expect(sections[0]).toEqual({ title: 'Noodles', items: [{ name: 'noodles', amount: 360, unit: 'g' }, { name: 'salt' }] });
});

test('scales a section by its own servings', () => {
  const { sections, notes } = scaleRecipe(NOODLES, 6);
  expect(sections[1].items).toEqual([{ name: 'oil', amount: 120, unit: 'ml' }, { name: 'chillies', amount: 6 }]);
  expect(notes).toEqual(['Chilli oil: 0.50 times']);
});

test('adds up what is to be bought', () => {
  const sections = [
    { title: 'a', items: [{ name: 'oil', amount: 30, unit: 'ml' }, { name: 'salt' }] },
    { title: 'b', items: [{ name: 'oil', amount: 15, unit: 'ml' }, { name: 'eggs', amount: 2 }] },
  ];
  expect(shoppingList({ sections })).toEqual(['eggs: 2', 'oil, ml: 45', 'salt']);
});

test('refuses to cook for nobody', () => {
  expect(() => scaleRecipe(NOODLES, 0)).toThrow(new RangeError('Bad number of servings: 0'));
});
