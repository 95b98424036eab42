import { describe, expect, test } from 'vitest';
import { createEngine } from './program.js';

const truth = (when, facts) => createEngine([{ name: 'r', when, then: [] }]).explain(facts)[0].holds;
const after = (facts, ...then) => createEngine([{ name: 'r', then }]).run(facts).facts;

describe('conditions', () => {
  test.each([
    [{ fact: 'x', is: 'a' }, { x: 'a' }, true],
    [{ fact: 'x', is: '1' }, { x: 1 }, false],
    [{ fact: 'x', is: undefined }, {}, false],
    [{ fact: 'x', is: null }, { x: null }, true],
    [{ fact: 'x', above: 5 }, { x: 6 }, true],
    [{ fact: 'x', above: 5 }, { x: 5 }, false],
    [{ fact: 'x', above: 5 }, { x: '6' }, false],
    [{ fact: 'x', above: -1 }, {}, false],
    [{ fact: 'x', below: 5 }, { x: 4 }, true],
    [{ fact: 'x', below: 5 }, { x: 5 }, false],
    [{ fact: 'x', below: 5 }, { x: '4' }, false],
    [{ known: 'x' }, { x: 0 }, true],
    [{ known: 'x' }, { x: undefined }, false],
    [{ not: { known: 'x' } }, {}, true],
    [{ not: { known: 'x' } }, { x: false }, false],
    [{ not: { not: { known: 'x' } } }, { x: 1 }, true],
    [{ all: [{ known: 'x' }, { known: 'y' }] }, { x: 1 }, false],
    [{ all: [{ known: 'x' }, { not: { known: 'y' } }] }, { x: 1 }, true],
    [{ any: [{ known: 'x' }, { known: 'y' }] }, { y: 1 }, true],
    [{ any: [] }, { y: 1 }, false],
    [{ all: [] }, {}, true],
  ])('%j of %j', (when, facts, expected) => {
    expect(truth(when, facts)).toBe(expected);
  });
});

describe('actions', () => {
  test('add and scale', () => {
    expect(after({ p: 100 }, { add: 5, into: 'p' }, { scale: 'p', by: 2 }, { add: 7, into: 'q' }, { scale: 'r', by: 3 })).toEqual({ p: 210, q: 7 });
  });

  test.each([[0], [''], [false], ['text'], [null]])('retract %j', (value) => {
    expect(after({ gone: value, kept: 1 }, { retract: 'gone' })).toEqual({ kept: 1 });
  });

  test('a retracted fact is unknown to the other rules', () => {
    const engine = createEngine([
      { name: 'clear', priority: 2, when: { fact: 'debt', is: 0 }, then: [{ retract: 'debt' }] },
      { name: 'greet', priority: 1, when: { not: { known: 'debt' } }, then: [{ set: 'greeted', to: true }] },
    ]);
    expect(engine.run({ debt: 0 })).toEqual({ facts: { greeted: true }, fired: ['clear', 'greet'] });
  });

  test('stop ends the run after all actions of the rule', () => {
    const engine = createEngine([
      { name: 'last', priority: 1, then: [{ stop: true }, { set: 'x', to: 1 }] },
      { name: 'late', then: [{ set: 'y', to: 1 }] },
    ]);
    expect(engine.run({})).toEqual({ facts: { x: 1 }, fired: ['last'] });
  });
});

describe('firing again', () => {
  const follow = { name: 'follow', priority: 9, when: { fact: 'n', above: 0 }, then: [{ add: 1, into: 'seen' }] };
  const step = (name, fact, to) => ({ name, when: { known: 'n' }, then: [{ set: fact, to }] });

  test('needs another value', () => {
    expect(createEngine([follow, step('same', 'n', 4)]).run({ n: 4 }).fired).toEqual(['follow', 'same']);
  });

  test('needs a fact that the condition names', () => {
    expect(createEngine([follow, step('other', 'm', 4)]).run({ n: 3 }).fired).toEqual(['follow', 'other']);
  });

  test('follows each change', () => {
    const engine = createEngine([follow, { name: 'down', when: { fact: 'go', is: true }, then: [{ add: -1, into: 'n' }, { retract: 'go' }] }, { name: 'up', priority: -1, then: [{ scale: 'n', by: 3 }] }]);
    expect(engine.run({ n: 5, go: true })).toEqual({ facts: { n: 12, seen: 3 }, fired: ['follow', 'down', 'follow', 'up', 'follow'] });
  });

  test('is not caused by the rule itself', () => {
    expect(createEngine([{ name: 'count', when: { known: 'n' }, then: [{ add: 1, into: 'n' }] }]).run({ n: 1 })).toEqual({ facts: { n: 2 }, fired: ['count'] });
  });

  test('does not follow a fact that was taken back', () => {
    expect(createEngine([follow, { name: 'drop', then: [{ retract: 'n' }] }]).run({ n: 1 })).toEqual({ facts: { seen: 1 }, fired: ['follow', 'drop'] });
  });

  test('follows what is taken back, if it was there', () => {
    const engine = createEngine([
      { name: 'either', priority: 1, when: { any: [{ known: 'n' }, { known: 'm' }] }, then: [] },
      { name: 'drop', then: [{ retract: 'n' }] },
    ]);
    expect(engine.run({ n: 1, m: 1 }).fired).toEqual(['either', 'drop', 'either']);
    expect(engine.run({ m: 1 }).fired).toEqual(['either', 'drop']);
  });

  test('two rules that wake each other come to an end', () => {
    const engine = createEngine([
      { name: 'ping', when: { known: 'b' }, then: [{ add: 1, into: 'a' }] },
      { name: 'pong', when: { known: 'a' }, then: [{ add: 1, into: 'b' }] },
    ]);
    expect(() => engine.run({ a: 0, b: 0 })).toThrow(new Error('No end after 100 steps'));
    expect(() => engine.run({ a: 0, b: 0 }, { maxSteps: 7 })).toThrow(new Error('No end after 7 steps'));
  });
});

describe('steps', () => {
  test('as many as allowed', () => {
    const engine = createEngine(['a', 'b', 'c'].map((name) => ({ name, then: [] })));
    expect(engine.run({}, { maxSteps: 3 }).fired).toEqual(['a', 'b', 'c']);
    expect(() => engine.run({}, { maxSteps: 2 })).toThrow('No end after 2 steps');
  });
});

describe('runs', () => {
  test('do not know of each other', () => {
    const engine = createEngine([{ name: 'mark', when: { fact: 'v', above: 1 }, then: [{ set: 'ok', to: true }] }]);
    const fired = [{ v: 2 }, { v: 0 }, { v: 3 }, { v: 2 }].map((facts) => engine.run(facts).fired);
    expect(fired).toEqual([['mark'], [], ['mark'], ['mark']]);
  });
});

describe('reads', () => {
  const engine = createEngine([
    { name: 'deep', when: { any: [{ not: { fact: 'c', is: 1 } }, { all: [{ fact: 'a', below: 2 }, { known: 'b' }, { fact: 'c', is: 3 }] }] }, then: [] },
    { name: 'flat', then: [] },
  ]);

  test('lists each fact once', () => {
    expect(engine.reads('deep')).toEqual(['c', 'a', 'b']);
    expect(engine.reads('flat')).toEqual([]);
  });

  test('is a copy', () => {
    engine.reads('deep').push('x');
    expect(engine.reads('deep')).toEqual(['c', 'a', 'b']);
  });

  test('needs a rule', () => {
    expect(() => engine.reads('ghost')).toThrow(new Error('No rule ghost'));
  });
});

test('conditions are checked to the bottom', () => {
  expect(() => createEngine([{ name: 'odd', when: { all: [{ not: { equals: 'x' } }] }, then: [] }])).toThrow('Unknown condition: {"equals":"x"}');
});

test('of equals the rule listed earlier goes first', () => {
  const rule = (name, fact) => ({ name, priority: 3, when: { known: fact }, then: [] });
  expect(createEngine([rule('z', 'a'), rule('y', 'b'), rule('x', 'a')]).run({ a: 1, b: 1 }).fired).toEqual(['z', 'y', 'x']);
});
