import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, onTestFinished, test, vi } from 'vitest';
import { clear, later, say, told } from './program.js';

beforeAll(() => say('all'));
beforeEach(() => say('each'));
afterEach(() => say('after each'));
test('first', () => expect(told()).toEqual(['all', 'each']));
test('second', () => expect(told()).toEqual(['all', 'each', 'after each', 'each']));
describe('outer', () => {
  beforeAll(() => {
    clear();
    say('outer all');
    return () => say('outer all ends');
  });
  beforeEach(() => {
    say('outer each');
    return () => say('outer each ends');
  });
  beforeEach(async () => later('outer second'));
  afterEach(() => say('outer after'));
  afterEach(() => say('outer after second'));
  afterAll(() => say('outer after all'));
  test('in the outer', () => expect(told()).toEqual(['outer all', 'each', 'outer each', 'outer second']));
  describe('inner', () => {
    beforeAll(() => clear());
    beforeEach(() => say('inner each'));
    test('in the inner', () => expect(told()).toEqual(['each', 'outer each', 'outer second', 'inner each']));
  });
  test('after the inner', () => {
    expect(told()).toEqual([
      ...['each', 'outer each', 'outer second', 'inner each'],
      ...['outer after second', 'outer after', 'after each', 'outer each ends'],
      ...['each', 'outer each', 'outer second'],
    ]);
  });
});
test('after the outer', () => expect(told().slice(-4)).toEqual(['outer each ends', 'outer after all', 'outer all ends', 'each']));
describe('a failing beforeAll', () => {
  beforeAll(() => { throw new Error('no'); });
  test('fails its tests', () => {});
  describe('deeper', () => test('also', () => {}));
});
describe('a failing beforeEach', () => {
  let n = 0;
  beforeEach(() => { if (n++ === 0) throw new Error('once'); });
  test('fails the first', () => {});
  test('not the second', () => {});
});
describe('a failing afterEach', () => {
  afterEach(() => { throw new Error('after'); });
  test('fails its test', () => {});
});
describe('a failing afterAll', () => {
  afterAll(() => { throw new Error('after all'); });
  test('fails no test', () => {});
});
describe('a rejecting hook', () => {
  beforeEach(async () => { throw new Error('async'); });
  test('fails its test', () => {});
});
describe('onTestFinished', () => {
  test('registers', () => {
    clear();
    onTestFinished(() => say('finished'));
    onTestFailed(() => say('failed'));
  });
  test('has run', () => expect(told()).toContain('finished'));
  test('and not the other', () => expect(told()).not.toContain('failed'));
});
describe.skip('skipped', () => test('never', () => expect(1).toBe(2)));
test.fails('fails as it should', () => expect(1).toBe(2));
test.fails('fails not as it should', () => expect(1).toBe(1));
test('soft', () => {
  expect.soft(1).toBe(2);
  expect.soft(1).toBe(1);
});
test('soft that holds', () => expect.soft(1).toBe(1));
test('soft goes on', () => {
  clear();
  expect.soft(1).toBe(2);
  say('went on');
});
test('soft went on', () => expect(told()).toContain('went on'));
test('unreachable', () => expect.unreachable());
test('expect.fail', () => expect.fail('mine'));
test('message of expect', () => expect(1, 'mine').toBe(2));
test('the context', ({ expect: own, task }) => {
  own(task.name).toBe('the context');
});
test.skipIf(true)('skipped by a condition', () => expect(1).toBe(2));
test.runIf(true)('run by a condition', () => expect(1).toBe(1));
test.todo('to do');
test.concurrent('concurrent', async () => expect(1).toBe(1));
describe('expect.extend', () => {
  expect.extend({
    toBeWithin(received, from, to) {
      const { isNot, equals, utils } = this;
      return {
        pass: received >= from && received <= to && equals([1], [1]) && typeof utils.printReceived === 'function',
        message: () => `expected ${received} ${isNot ? 'not ' : ''}to be within ${from} and ${to}`,
      };
    },
    async toSoonBe(received, expected) {
      const value = await received;
      return { pass: value === expected, message: () => `${value}` };
    },
    toSay(received, line) {
      return { pass: this.equals(received, expect.arrayContaining([line])), message: () => 'no', actual: received, expected: line };
    },
  });
  test('holds', () => expect(5).toBeWithin(1, 9));
  test('does not hold', () => expect(50).toBeWithin(1, 9));
  test('not', () => expect(50).not.toBeWithin(1, 9));
  test('not, wrongly', () => expect(5).not.toBeWithin(1, 9));
  test('asymmetric', () => expect({ a: 5 }).toEqual({ a: expect.toBeWithin(1, 9) }));
  test('asymmetric not', () => expect({ a: 5 }).toEqual({ a: expect.not.toBeWithin(1, 9) }));
  test('async', () => expect(Promise.resolve(3)).toSoonBe(3));
  test('async wrongly', () => expect(Promise.resolve(3)).toSoonBe(4));
  test('of the program', () => {
    clear();
    say('x');
    expect(told()).toSay('x');
  });
  test('resolves', () => expect(Promise.resolve(3)).resolves.toBeWithin(1, 9));
});
describe('waiting', () => {
  test('waitFor', async () => {
    clear();
    setTimeout(() => say('now'), 30);
    await vi.waitFor(() => expect(told()).toContain('now'));
  });
  test('waitUntil', async () => {
    let done = false;
    setTimeout(() => { done = true; }, 30);
    expect(await vi.waitUntil(() => done)).toBe(true);
  });
});
