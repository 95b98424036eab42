import { describe, expect, it, suite, test } from 'vitest';
import { Point, rows } from './program.js';

const fn = () => {};
class Local {
  a = 1;
}
const one = () => expect(1).toBe(1);

test.each([1, -0, 1.5, NaN, Infinity, 10n, 'text', true, null, undefined, Symbol('s')])('s is %s', one);
test.each(['12.7px', -0, 3.9, 10n, '', null, true, [5]])('d %$ is %d', one);
test.each(['12.7px', -0, 3.9, 10n, '', null, true, [5]])('i %$ is %i', one);
test.each(['12.7px', -0, 3.9, '', null, true, [5]])('f %$ is %f', one);
test.each([[[1, 2]], [{ a: 1, b: { c: [1] } }], ['text'], [null], [undefined], [new Date(0)], [-0]])('j is %j', one);
test.each([
  [[1, 'b', [2, [3, [4]]]]],
  [{ a: 1, b: { c: ['x'] }, 'd-e': null }],
  [{ 'key with space': undefined, f: fn, s: Symbol('s') }],
  ['text'],
  ["it's"],
  [''],
  [0],
  [-0],
  [1.5],
  [10n],
  [true],
  [null],
  [undefined],
  [Symbol('s')],
  [new Date(0)],
  [new Date(NaN)],
  [/a"b/gi],
  [new Map([['a', { b: 1 }]])],
  [new Map()],
  [new Set([1, 'two'])],
  [new Set()],
  [new Error('broken')],
  [new TypeError('broken')],
  [fn],
  [Local],
  [function () {}],
  [new Local()],
  [[]],
  [{}],
  [[undefined, null]],
  [new Uint8Array([1, 2])],
  [Object(1)],
  [Object('text')],
  [Promise.resolve(1)],
  [new WeakMap()],
  ['a'.repeat(300)],
  [Array.from({ length: 100 }, (_, i) => i)],
  [Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`key${i}`, i]))],
  ['two\nlines'],
  ['back\\slash'],
  [[['deep', [['deeper', [['deepest', [['end']]]]]]]]],
])('o is %o', one);
test.each([[[1, 2]], [{ a: [1], b: 'x' }], [fn], [new Local()], [new Date(0)], [/x/], [new Error('broken')], [new Map([[1, 2]])]])(
  's of an object is %s',
  one,
);
test.each([[1, 2, 3]])('%s and %s', one);
test.each([[1, 2, 3]])('%s, %s, %s, %s', one);
test.each([[1]])('100%% of %s, %x, %', one);
test.each(['a', 'b'])('%# and %$ of %s', one);
test.each([{ a: 1, b: { c: 'deep' }, s: 'text', list: [1, 2] }])('$a $b.c $b $s $list $list.0 $list.length $none $a.b.c', one);
test.each([{ a: 'a long text that goes on for more than forty characters' }])('long $a', one);
test.each([{ a: ['a long text that goes', 'on for more than', 'forty characters'] }])('long list $a', one);
test.each([{ a: { one: 'a long text that goes', two: 'on for more than', three: 'forty characters' } }])('long object $a', one);
test.each([{ a: null, b: undefined, c: -0, d: 1n, e: true, f: fn, g: new Date(0), h: /x/ }])('$a $b $c $d $e $f $g $h', one);
test.each([['x', { y: 1 }]])('$0 and $1 and $1.y', one);
test.each([{ a: 1 }])('$a costs $5 or $$a', one);
test.each([[{ a: 1 }, 2]])('$a with %s', one);
test.each([new Local()])('$a of an instance', one);
test.each`
  a    | b    | sum
  ${1} | ${2} | ${3}
  ${4} | ${5} | ${9}
`('$a + $b = $sum', ({ a, b, sum }) => expect(a + b).toBe(sum));
test.each`
  name        | ok
  ${'first'}  | ${true}
  ${'second'} | ${false}
`('row %# is $name', ({ ok }) => expect(ok).toBe(true));
test.for([
  [1, 1],
  [1, 2],
])('for %i and %i', ([a, b]) => expect(a).toBe(b));
test.for([{ a: 1 }])('for $a', ({ a }, { expect }) => expect(a).toBe(1));
it.each(rows)('program row %i %s', (n, word) => expect(n === 1).toBe(word === 'one'));
test.each([[new Point()]])('program instance %o', one);
test.each([[Point]])('program class %o', one);
describe.each([1, 2])('suite %i', (n) => {
  test('is one', () => expect(n).toBe(1));
  describe.each([{ x: 'a' }, { x: 'b' }])('inner $x', ({ x }) => {
    test.each([x, 'z'])('%s', (y) => expect(x).toBe(y));
  });
});
describe(Point, () => {
  test(Local, () => expect(new Point().x).toBe(2));
});
describe(fn, () => test(function named() {}, one));
suite('suite', () => void it('it', one));
describe('  spaces  ', () => test('  around  ', one));
describe('a > b', () => test('c > d', one));
test('two\nlines', one);
test('', one);
