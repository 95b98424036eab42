import { expect, test } from 'vitest';
import { Settings } from './program.js';

const source = `
# shared by all
[base]
host = db.internal
timeout = 5
verbose = on

[staging : base]
host = db.staging
url = http://\${host}:\${port}/\${base.host}
port = 5433

[local : staging]
HOST =
`;

test('reads what a section sets itself', () => {
  const settings = new Settings(source);
  expect(settings.text('staging', 'host')).toBe('db.staging');
  expect(settings.number('base', 'timeout', 30)).toBe(5);
});

test('takes the rest from the parent', () => {
  const settings = new Settings(source);
  expect(settings.number('staging', 'timeout', 30)).toBe(5);
  expect(settings.flag('staging', 'verbose')).toBe(true);
});

test('an empty value hides the one of the parent', () => {
  expect(new Settings(source).text('local', 'host', 'none')).toBe('');
});

test('fills in other values', () => {
  expect(new Settings(source).text('staging', 'url')).toBe('http://db.staging:5433/db.internal');
});

test('what nobody sets has the fallback', () => {
  const settings = new Settings(source);
  expect(settings.text('staging', 'user', 'root')).toBe('root');
  expect(settings.number('nowhere', 'port', 80)).toBe(80);
});

test('lists keys and sections', () => {
  const settings = new Settings(source);
  expect(settings.keys('local')).toEqual(['host', 'port', 'timeout', 'url', 'verbose']);
  expect(settings.sections()).toEqual(['base', 'staging', 'local']);
});

test('names the line that it cannot read', () => {
  expect(() => new Settings('[a]\nnonsense')).toThrow('Line 2: expected key = value, got "nonsense"');
});
