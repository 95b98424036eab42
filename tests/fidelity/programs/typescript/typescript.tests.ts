import { expect, expectTypeOf, type Mock, test, vi } from 'vitest';
import { area, assertNumber, Color, Evens, Fields, first, type Handler, overload, pick, type Shape } from './program.js';

test('area', () => expect(area({ kind: 'square', size: 3 } satisfies Shape)).toBe(9));
test('area wrongly', () => expect(area({ kind: 'circle', size: 1 })).toBe(4));
test('a generic class', () => {
  const evens = new Evens([1, 2, 4]);
  expect(evens.size).toBe(2);
  expect(evens.add(3)).toBe(false);
});
test('a declared field is not there', () => expect('label' in new Evens()).toBe(false));
test('fields', () => expect(Object.keys(new Fields())).toEqual(['a', 'b', 'c']));
test('a static block', () => expect(Fields.count).toBe(5));
test('overloads', () => expect([overload('a'), overload(1)]).toEqual(['a!', 2]));
test('a constant object', () => expect(Color.Green).toBe(1));
test('non-null', () => expect(first<number>([])!).toBeUndefined());
test('asserts', () => {
  const x: unknown = 'x';
  expect(() => assertNumber(x)).toThrow(TypeError);
});
test('pick', () => expect(pick({ a: 1, b: 2 }, 'a')).toEqual({ a: 1 }));
test('a typed mock', () => {
  const f: Mock<Handler<number>> = vi.fn<Handler<number>>();
  [1, 2].forEach((n) => void f(n));
  expect(f).toHaveBeenCalledTimes(2);
});
test('types', () => expectTypeOf(first([1])).toEqualTypeOf<number | undefined>());
test.each<[string, number]>([['a', 1], ['bb', 2]])('%s has %i', (text, length) => expect(text).toHaveLength(length));
