import { describe, expect, test } from 'vitest';
import { createBoard } from './program.js';

const evening = () => {
  const board = createBoard({ opens: '19:40', trailers: 5, cleaning: 12 });
  board.add('Ran', 120);
  board.add('Ikiru', 98);
  board.add('Yojimbo', 63);
  return board;
};

describe('rows', () => {
  test('go on after midnight', () => {
    expect(evening().rows()).toEqual([
      { title: 'Ran', doors: '19:40', film: '19:45', ends: '21:45', clean: '21:57' },
      { title: 'Ikiru', doors: '22:00', film: '22:05', ends: '23:43', clean: '23:55' },
      { title: 'Yojimbo', doors: '23:55', film: '00:00', ends: '01:03', clean: '01:15' },
    ]);
  });

  test('are copies', () => {
    const board = evening();
    board.rows()[0].title = 'Rashomon';
    expect(board.rows()[0].title).toBe('Ran');
  });

  test('an empty board has none', () => {
    expect(createBoard({ opens: '10:00' }).rows()).toEqual([]);
  });

  test('a slot that ends at midnight', () => {
    const board = createBoard({ opens: '22:00', trailers: 0, cleaning: 0 });
    expect(board.add('Ugetsu', 120)).toEqual({ title: 'Ugetsu', doors: '22:00', film: '22:00', ends: '00:00', clean: '00:00' });
  });

  test('an odd opening rounds on the clock', () => {
    const board = createBoard({ opens: '17:03', trailers: 0, cleaning: 0 });
    expect(board.add('Short', 5).clean).toBe('17:08');
    expect(board.add('Next', 1).doors).toBe('17:10');
  });
});

describe('add', () => {
  test('stops after a day', () => {
    const board = createBoard({ opens: '12:00', trailers: 0, cleaning: 0 });
    board.add('Empire', 1440);
    expect(() => board.add('Trailer', 1)).toThrow('Cannot show Trailer');
    expect(board.rows()).toHaveLength(1);
  });

  test('a slot may begin in the last minutes of the day', () => {
    const board = createBoard({ opens: '12:00', trailers: 0, cleaning: 0 });
    board.add('Empire', 1435);
    expect(board.add('Trailer', 1).doors).toBe('11:55');
  });

  test('refuses a film of less than a minute', () => {
    const board = createBoard({ opens: '12:00' });
    expect(() => board.add('Flash', 0.5)).toThrow(new RangeError('Cannot show Flash'));
    expect(board.add('Minute', 1).ends).toBe('12:16');
  });
});

describe('missesBus', () => {
  test('before midnight', () => {
    expect(evening().missesBus('22:30')).toEqual(['Ikiru', 'Yojimbo']);
  });

  test('a film that ends with the bus is in time', () => {
    expect(evening().missesBus('01:03')).toEqual([]);
    expect(evening().missesBus('01:02')).toEqual(['Yojimbo']);
  });

  test('a bus at the opening misses all', () => {
    expect(evening().missesBus('19:40')).toEqual(['Ran', 'Ikiru', 'Yojimbo']);
  });

  test('checks the time', () => {
    expect(() => evening().missesBus('1:30')).toThrow('Not a time: 1:30');
  });
});

describe('gapAt', () => {
  test.each([
    ['19:40', 'Ran'],
    ['21:56', 'Ran'],
    ['21:57', null],
    ['22:00', 'Ikiru'],
    ['00:30', 'Yojimbo'],
    ['01:15', null],
    ['19:39', null],
  ])('%s', (clock, title) => {
    expect(evening().gapAt(clock)).toBe(title);
  });
});

describe('times', () => {
  test.each(['24:00', '12:60', '012:00', '12:000', '12.00', '2:00'])('%s is none', (clock) => {
    expect(() => createBoard({ opens: clock })).toThrow(`Not a time: ${clock}`);
  });

  test('the last minute is one', () => {
    const board = createBoard({ opens: '23:59' });
    expect(board.add('Noon', 1)).toEqual({ title: 'Noon', doors: '23:59', film: '00:14', ends: '00:15', clean: '00:35' });
  });
});
