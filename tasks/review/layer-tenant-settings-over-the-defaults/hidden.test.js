import { expect, test } from 'vitest';
import { settingsOf } from './program.js';

const standard = () => ({ pages: { size: 20, modes: { print: 'a4' } }, beta: true, tags: [1, 2], note: '' });

test('the last text that fits counts', () => {
  const texts = ['{"pages":{"size":50},"beta":false}', '{"pages":{"size":10}}', '{"pages":{"size":"many"},"beta":false}'];
  expect(settingsOf(standard(), ...texts)).toEqual({
    settings: { pages: { size: 10, modes: { print: 'a4' } }, beta: false, tags: [1, 2], note: '' },
    ignored: ['pages.size'],
  });
});

test('takes lists as a whole', () => {
  expect(settingsOf(standard(), '{"tags":[]}').settings.tags).toEqual([]);
  expect(settingsOf(standard(), '{"tags":[3,{"a":1}]}').settings.tags).toEqual([3, { a: 1 }]);
  expect(settingsOf(standard(), '{"tags":{"0":3}}')).toEqual({ settings: standard(), ignored: ['tags'] });
});

test.each([
  ['{"beta":null}', 'beta'],
  ['{"beta":1}', 'beta'],
  ['{"pages":null}', 'pages'],
  ['{"pages":[]}', 'pages'],
  ['{"pages":7}', 'pages'],
  ['{"note":{}}', 'note'],
  ['{"note":["x"]}', 'note'],
  ['{"pages":{"modes":{"print":null,"web":1}}}', 'pages.modes.print|pages.modes.web'],
  ['{"pages":{"constructor":1},"toString":"x"}', 'pages.constructor|toString'],
  ['{"pages":{"modes":{"__proto__":{"rich":1}}}}', 'pages.modes.__proto__'],
])('%s changes nothing', (text, paths) => {
  expect(settingsOf(standard(), text)).toEqual({ settings: standard(), ignored: paths.split('|') });
  expect({}.rich).toBe(undefined);
});

test('names a path once', () => {
  expect(settingsOf(standard(), '{"x":1,"beta":2}', '{"y":1,"x":{"z":1}}').ignored).toEqual(['x', 'beta', 'y']);
});

test.each(['', 'null', '[]', '"text"', '12', '{"note":'])('%j is no object', (text) => {
  expect(settingsOf(standard(), '{"note":"kept"}', text)).toEqual({
    settings: { ...standard(), note: 'kept' },
    ignored: ['(text 2)'],
  });
});

test('an empty text value is a value', () => {
  expect(settingsOf({ a: 'x', b: 5, c: true }, '{"a":"","b":0,"c":false}')).toEqual({ settings: { a: '', b: 0, c: false }, ignored: [] });
});

test('leaves the defaults alone', () => {
  const defaults = standard();
  settingsOf(defaults, '{"pages":{"size":99,"modes":{"print":"letter"}},"tags":[9]}');
  expect(JSON.stringify(defaults)).toBe('{"pages":{"size":20,"modes":{"print":"a4"}},"beta":true,"tags":[1,2],"note":""}');
});
