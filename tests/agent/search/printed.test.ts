import { describe, expect, test } from 'vitest';
import { plainForm, shortHash, wantedIn } from '../../../src/agent/search/printed.ts';

describe('values in messages', () => {
  test.each([
    ['95', '95'],
    ["'it\\'s'", '"it\'s"'],
    ['[ [ 1 ], [ -0, NaN ] ]', '[[1],[-0,NaN]]'],
    ["{ name: 'a, b', 'x-y': [ null, undefined ] }", '{"name":"a, b","x-y":[null,undefined]}'],
    ["[\n  'a',\n  'b',\n]", '["a","b"]'],
  ])('such as %j are compared as %j', (shown, plain) => {
    expect(plainForm(shown)).toBe(plain);
  });

  test.each(['[Function go]', "'cut…", 'Map(1) { 1 => 2 }', '[ 1, … ]'])('such as %j are not compared', (shown) => {
    expect(plainForm(shown)).toBeUndefined();
  });

  test('are read from what a failing test says', () => {
    const message = "expected 'a' to be 'b'\nExpected: 'b'\nReceived: 'a'\n  at line 3: return one;";
    expect(wantedIn(message)).toEqual({ expected: shortHash('"b"'), received: shortHash('"a"') });
    expect(wantedIn('Error: boom')).toBeUndefined();
  });
});
