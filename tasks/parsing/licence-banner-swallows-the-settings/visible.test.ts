import { expect, test } from 'vitest';
import { commentsOf, parseJsonc, stripComments } from './program.js';

test('reads JSON', () => {
  expect(parseJsonc('{"a": [1, 2.5, null], "b": {"c": "d"}}')).toEqual({ a: [1, 2.5, null], b: { c: 'd' } });
});

test('reads settings with comments', () => {
  expect(parseJsonc('// ours\n{\n  "port": 8080, /* not 80 */\n  "tls": true, // always\n}\n')).toEqual({
    port: 8080,
    tls: true,
  });
});

test('reads settings with a licence banner', () => {
  const source = '/******************\n * (c) Harbour Ltd *\n *****************/\n{ "port": 8080 }\n';
  expect(parseJsonc(source)).toEqual({ port: 8080 });
});

test('blanks comments out', () => {
  expect(stripComments('[1, /** one **/ 2] // end')).toBe('[1,             2]       ');
});

test('marks inside of texts mean nothing', () => {
  expect(parseJsonc('["http://x", "/* a */", ",]", "\\"//"]')).toEqual(['http://x', '/* a */', ',]', '"//']);
});

test('lists the comments', () => {
  expect(commentsOf('// first\n[]\n/* second\n one */')).toEqual([
    { kind: 'line', text: 'first', line: 1 },
    { kind: 'block', text: 'second\n one', line: 3 },
  ]);
});

test('names the place of an open comment', () => {
  expect(() => parseJsonc('{\n  /* }')).toThrow('Unclosed comment at 2:3');
});
