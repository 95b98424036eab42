import { describe, expect, test } from 'vitest';
import { createCors } from './program.js';

const cors = createCors(['https://*.mill.example:8443', 'https://mill.example', 'app://Desk', 'https://*.farm.example']);

describe('allowed', () => {
  test.each([
    'https://mill.example',
    'HTTPS://Mill.Example',
    'https://www.mill.example:8443',
    'https://WWW.shop.mill.example:8443',
    'https://x.farm.example',
    'https://my-farm.farm.example',
    'app://desk',
  ])('%s', (origin) => {
    expect(cors.isAllowed(origin)).toBe(true);
  });
});

describe('refused', () => {
  test.each([
    'https://windmill.example:8443',
    'https://-farm.example',
    'https://pharfarm.example',
    'https://farm.example',
    'https://.farm.example',
    'https://mill.example:8443',
    'https://mill.example:443',
    'https://www.mill.example',
    'https://www.mill.example:84430',
    'https://mill.example.evil.example',
    'https://www.mill.example:8443.evil.example',
    'https://x.farm.example/',
    'https://x.farm.example/path',
    'https://*.farm.example',
    'https://user@x.farm.example',
    ' https://x.farm.example',
    'xhttps://mill.example',
    'null',
    '',
    'x.farm.example',
    '://x.farm.example',
    'https://x.farm.example:',
    'appX://desk',
  ])('%j', (origin) => {
    expect(cors.isAllowed(origin)).toBe(false);
  });

  test('everything without rules', () => {
    expect(createCors([]).isAllowed('https://mill.example')).toBe(false);
  });
});

describe('headers', () => {
  test('the origin as it came', () => {
    expect(cors.headers('HTTPS://X.Farm.Example', 'GET')).toEqual({
      Vary: 'Origin',
      'Access-Control-Allow-Origin': 'HTTPS://X.Farm.Example',
    });
  });

  test('a preflight of a stranger', () => {
    expect(cors.headers('https://rfarm.example', 'OPTIONS')).toEqual({ Vary: 'Origin' });
  });

  test('no origin, no headers', () => {
    expect(cors.headers(undefined, 'OPTIONS')).toEqual({});
  });
});

describe('rules', () => {
  test.each(['*', 'https://', 'https://*', 'https://a.*.example', 'mill.example', 'https://mill.example/', 'https://a b', 'h2://x', 'https://x:'])(
    '%s is bad',
    (rule) => {
      expect(() => createCors(['https://ok.example', rule])).toThrow(new Error(`Bad rule: ${rule}`));
    },
  );
});
