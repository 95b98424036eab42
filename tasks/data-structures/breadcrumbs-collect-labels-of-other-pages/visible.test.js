import { expect, test } from 'vitest';
import { createSite } from './program.js';

const shop = () => ({
  label: 'Home',
  items: [
    { label: 'Power tools', items: [{ label: 'Drills' }, { label: 'Saws' }] },
    { label: 'Hand tools', items: [{ label: 'Chisels' }] },
  ],
});

test('the breadcrumb of the first page of a branch', () => {
  expect(createSite(shop()).breadcrumb('Drills')).toBe('Home > Power tools > Drills');
});

test('the breadcrumb of a page in a later branch', () => {
  expect(createSite(shop()).breadcrumb('Chisels')).toBe('Home > Hand tools > Chisels');
});

test('the breadcrumb of the top and of nothing', () => {
  expect(createSite(shop()).breadcrumb('Home')).toBe('Home');
  expect(createSite(shop()).breadcrumb('Ladders')).toBeUndefined();
});

test('lists all trails', () => {
  expect(createSite(shop()).trails()).toEqual([
    ['Home'],
    ['Home', 'Power tools'],
    ['Home', 'Power tools', 'Drills'],
    ['Home', 'Power tools', 'Saws'],
    ['Home', 'Hand tools'],
    ['Home', 'Hand tools', 'Chisels'],
  ]);
});

test('finds pages by a part of their label', () => {
  expect(createSite(shop()).search('TOOLS')).toEqual([
    ['Home', 'Power tools'],
    ['Home', 'Hand tools'],
  ]);
});

test('the top cannot be left out', () => {
  expect(() => createSite(shop()).without('Home')).toThrow('Expected a label below the top, got Home');
});
