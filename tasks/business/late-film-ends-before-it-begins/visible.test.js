import { expect, test } from 'vitest';
import { createBoard } from './program.js';

test('lays one film behind the other', () => {
  const board = createBoard({ opens: '18:00' });
  expect(board.add('Heat', 100)).toEqual({ title: 'Heat', doors: '18:00', film: '18:15', ends: '19:55', clean: '20:15' });
  expect(board.add('Alien', 62)).toEqual({ title: 'Alien', doors: '20:15', film: '20:30', ends: '21:32', clean: '21:52' });
});

test('the next slot begins at five full minutes', () => {
  const board = createBoard({ opens: '18:00' });
  board.add('Alien', 62);
  expect(board.add('Heat', 90).doors).toBe('19:40');
});

test('a film that passes midnight', () => {
  const board = createBoard({ opens: '22:30', trailers: 10 });
  expect(board.add('Solaris', 150)).toEqual({ title: 'Solaris', doors: '22:30', film: '22:40', ends: '01:10', clean: '01:30' });
});

test('names the films that miss the bus', () => {
  const board = createBoard({ opens: '20:00' });
  board.add('Heat', 90);
  board.add('Stalker', 160);
  expect(board.missesBus('00:30')).toEqual(['Stalker']);
});

test('says what runs', () => {
  const board = createBoard({ opens: '20:00' });
  board.add('Heat', 90);
  expect(board.gapAt('21:00')).toBe('Heat');
  expect(board.gapAt('23:00')).toBeNull();
});

test('refuses what is no time and no film', () => {
  expect(() => createBoard({ opens: '9pm' })).toThrow(new Error('Not a time: 9pm'));
  expect(() => createBoard({ opens: '09:00' }).add('Blink', 0)).toThrow(new RangeError('Cannot show Blink'));
});
