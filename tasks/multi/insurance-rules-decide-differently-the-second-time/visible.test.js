import { describe, expect, test } from 'vitest';
import { createEngine } from './program.js';

const young = { name: 'young', when: { fact: 'age', below: 25 }, then: [{ add: 200, into: 'premium' }] };
const base = { name: 'base', priority: 10, then: [{ set: 'premium', to: 500 }] };

describe('rules engine', () => {
  test('fires rules by priority', () => {
    const facts = { age: 22 };
    expect(createEngine([young, base]).run(facts)).toEqual({ facts: { age: 22, premium: 700 }, fired: ['base', 'young'] });
    expect(facts).toEqual({ age: 22 });
  });

  test('decides alike for the next customer', () => {
    const engine = createEngine([young, base]);
    engine.run({ age: 22 });
    expect(engine.run({ age: 23 })).toEqual({ facts: { age: 23, premium: 700 }, fired: ['base', 'young'] });
  });

  test('a rule may ask that something is not so', () => {
    const engine = createEngine([{ name: 'calm', when: { not: { fact: 'claims', above: 0 } }, then: [{ set: 'bonus', to: true }] }]);
    expect(engine.run({ claims: 0 })).toEqual({ facts: { claims: 0, bonus: true }, fired: ['calm'] });
    expect(engine.explain({ claims: 2 })).toEqual([{ name: 'calm', holds: false }]);
  });

  test('takes facts back', () => {
    const engine = createEngine([{ name: 'forget', then: [{ retract: 'smoker' }, { retract: 'claims' }] }]);
    expect(engine.run({ smoker: true, claims: 0, age: 40 }).facts).toEqual({ age: 40 });
  });

  test('recalculates when the excess changes', () => {
    const engine = createEngine([
      { name: 'rate', priority: 5, when: { known: 'excess' }, then: [{ add: 1, into: 'calculations' }] },
      { name: 'raise', when: { fact: 'excess', below: 300 }, then: [{ set: 'excess', to: 300 }] },
    ]);
    expect(engine.run({ excess: 150 })).toEqual({ facts: { excess: 300, calculations: 2 }, fired: ['rate', 'raise', 'rate'] });
  });

  test('of equals the more particular rule goes first', () => {
    const engine = createEngine([
      { name: 'one', when: { fact: 'a', is: 1 }, then: [] },
      { name: 'two', when: { all: [{ fact: 'a', is: 1 }, { fact: 'b', is: 2 }] }, then: [{ stop: true }] },
    ]);
    expect(engine.run({ a: 1, b: 2 }).fired).toEqual(['two']);
  });

  test('does not know every condition', () => {
    expect(() => createEngine([{ name: 'odd', when: { fits: 1 }, then: [] }])).toThrow(new Error('Unknown condition: {"fits":1}'));
  });
});
