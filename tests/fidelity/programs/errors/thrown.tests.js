import { describe, expect, test } from 'vitest';
import { Deep, kindOf, later, NotAnError, NotFound, Quiet, raise, rethrow, shared, wrap } from './program.js';

const EXPECTED = {
  nothing: [],
  text: ['broken'],
  part: ['o'],
  emptyText: [''],
  regexp: [/^No /],
  Error: [Error],
  TypeError: [TypeError],
  RangeError: [RangeError],
  SyntaxError: [SyntaxError],
  ReferenceError: [ReferenceError],
  NotFound: [NotFound],
  Deep: [Deep],
  Quiet: [Quiet],
  NotAnError: [NotAnError],
  instance: [new Error('broken')],
  typeInstance: [new TypeError('wrong type')],
  sharedInstance: [shared],
  containing: [expect.objectContaining({ message: 'broken' })],
  any: [expect.any(Error)],
  object: [{ message: 'broken', code: 7 }],
  undef: [undefined],
};

describe.each(Object.keys(raise))('%s', (name) => {
  test.each(Object.keys(EXPECTED))('toThrow %s', (key) => expect(raise[name]).toThrow(...EXPECTED[key]));
  test.each(Object.keys(EXPECTED))('not toThrow %s', (key) => expect(raise[name]).not.toThrow(...EXPECTED[key]));
  test.each(Object.keys(EXPECTED))('toThrowError %s', (key) => expect(() => raise[name]()).toThrowError(...EXPECTED[key]));
  test.each(Object.keys(EXPECTED))('rejects toThrow %s', (key) => expect(later[name]()).rejects.toThrow(...EXPECTED[key]));
  test('not caught', () => raise[name]());
  test('rejects', () => expect(later[name]()).rejects.toBeDefined());
  test('resolves', () => expect(later[name]()).resolves.toBe(1));
  test('rejects to an instance of Error', () => expect(later[name]()).rejects.toBeInstanceOf(Error));
  test('rejects to a match', () => expect(later[name]()).rejects.toMatchObject({ message: 'broken' }));
  test('is rethrown as it was', () => {
    let first;
    try {
      rethrow(() => {
        try {
          raise[name]();
        } catch (error) {
          first = error;
          throw error;
        }
      });
    } catch (error) {
      expect(error).toBe(first);
      return;
    }
    expect(first).toBe('never set');
  });
  test('is wrapped', () => {
    expect.assertions(3);
    try {
      wrap(raise[name]);
    } catch (error) {
      expect(error).toBeInstanceOf(NotFound);
      expect(error.message).toBe('No wrapped');
      expect(error.cause).toBeInstanceOf(Error);
    }
  });
  test('has its name', () => {
    try {
      raise[name]();
    } catch (error) {
      expect([error?.name, error?.constructor?.name, typeof error?.stack]).toEqual(['Error', 'Error', 'string']);
    }
  });
  test('names its class', () => expect(() => raise[name]()).toThrow(expect.objectContaining({ name: 'NotFound' })));
  test('as text', () => {
    try {
      raise[name]();
    } catch (error) {
      expect(`${String(error)}`).toBe('Error: broken');
    }
  });
  test('JSON', () => {
    try {
      raise[name]();
    } catch (error) {
      expect(JSON.stringify(error)).toBe('{}');
    }
  });
});
describe('errors of the test in the program', () => {
  class Mine extends TypeError {}
  test.each([Error, TypeError, RangeError, Mine, NotFound].map((Type) => [Type.name, Type]))('a %s of its own', (_name, Type) => {
    expect(kindOf(() => { throw new Type('m'); })).toEqual([true, true, Type.name, 'm']);
  });
  test.each(['text', 1, null, undefined, Symbol('s')])('no error: %s', (value) => {
    expect(() => rethrow(() => { throw value; })).toThrow();
  });
  test('keeps its identity', () => {
    const mine = new Mine('m');
    try {
      rethrow(() => { throw mine; });
    } catch (error) {
      expect(error).toBe(mine);
    }
  });
  test('a failed assertion in a callback fails the test', () => wrap(() => expect(1).toBe(1)));
  test('a failed assertion in a callback goes through the program', () => rethrow(() => expect(1).toBe(2)));
  test('a failed assertion that is swallowed', () => kindOf(() => expect(1).toBe(2)));
});
describe('identity', () => {
  test('the shared error', () => expect(() => raise.shared()).toThrow(shared));
  test('cause', () => {
    try {
      raise.deep();
    } catch (error) {
      expect(error.cause).toBe(shared);
      expect(error).toEqual(new Deep('y', { cause: shared }));
      expect(error).toEqual(new Deep('z', { cause: shared }));
    }
  });
  test('aggregate', () => {
    try {
      raise.aggregate();
    } catch (error) {
      expect(error.errors).toEqual([new Error('shared'), new TypeError('second')]);
      expect(error.errors[0]).toBe(shared);
    }
  });
  test('fields', () => {
    try {
      raise.withFields();
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_BROKEN', details: { at: [1, 2] } });
      expect({ ...error }).toEqual({ code: 'E_BROKEN', details: { at: [1, 2] } });
      expect(error).toEqual(new Error('broken'));
    }
  });
});
