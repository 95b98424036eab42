import { describe, expect, test } from 'vitest';
import { createLogger } from './program.js';

function lineOf(message, fields) {
  let written;
  createLogger((line) => (written = line), { clock: () => 9, level: 'debug' }).debug(message, fields);
  return written;
}

describe('characters', () => {
  test.each([
    ['carriage return and tab', 'a\r\tb', 'a\\u{d}\\u{9}b'],
    ['delete and escape', '\u007f\u001b[2J', '\\u{7f}\\u{1b}[2J'],
    ['quotes and backslashes', 'C:\\tmp "x"', 'C:\\\\tmp \\"x\\"'],
  ])('%s', (_, text, written) => {
    expect(lineOf(text)).toBe(`time=9 level=debug msg="${written}"`);
  });

  test('next line, a control character above ASCII', () => {
    expect(lineOf('one\u0085two\u009f')).toBe('time=9 level=debug msg="one\\u{85}two\\u{9f}"');
  });

  test('paragraph separators', () => {
    expect(lineOf('ok', { note: '\u2029\u2029' })).toBe('time=9 level=debug msg="ok" note="\\u{2029}\\u{2029}"');
  });

  test('invisible characters outside the basic plane are one code each', () => {
    expect(lineOf('hi\u{e0041}\u{e0042}')).toBe('time=9 level=debug msg="hi\\u{e0041}\\u{e0042}"');
  });

  test('letters, spaces and emoji stay', () => {
    expect(lineOf('Zoë 😀 {p} C f\u00a0', { lang: 'zł' })).toBe('time=9 level=debug msg="Zoë 😀 {p} C f\u00a0" lang="zł"');
  });
});

describe('fields', () => {
  test('what is neither number nor boolean is quoted', () => {
    expect(lineOf(42, { a: null, b: undefined, c_2: [1, 2], d: -0.5, e: true })).toBe(
      'time=9 level=debug msg="42" a="null" b="undefined" c_2="1,2" d=-0.5 e=true',
    );
  });

  test.each(['', '1st', 'A', 'aB', 'a-b', '_a', 'x\n'])('refuses the name %j', (name) => {
    expect(() => lineOf('m', { [name]: 1 })).toThrow(`Expected a lower-case field name, got ${JSON.stringify(name)}`);
  });
});

describe('levels', () => {
  test('each level names itself', () => {
    const lines = [];
    const log = createLogger((line) => lines.push(line), { level: 'debug', clock: () => 1 });
    for (const level of ['error', 'warn', 'info', 'debug']) log[level](level);
    expect(lines).toEqual([
      'time=1 level=error msg="error"',
      'time=1 level=warn msg="warn"',
      'time=1 level=info msg="info"',
      'time=1 level=debug msg="debug"',
    ]);
  });

  test('only errors at level error', () => {
    const lines = [];
    const log = createLogger((line) => lines.push(line), { level: 'error', clock: () => 2 });
    expect([log.info('a'), log.warn('b'), log.error('c')]).toEqual([false, false, true]);
    expect(lines).toEqual(['time=2 level=error msg="c"']);
  });

  test('without options it is level info and the time of day', () => {
    const lines = [];
    const log = createLogger((line) => lines.push(line));
    log.debug('no');
    log.info('yes');
    expect(lines).toEqual([`time=${Date.now()} level=info msg="yes"`]);
  });
});
