import { describe, expect, test } from 'vitest';
import { answer } from './program.js';

const kart = (driver, constructor = 'Own') => ({ driver, constructor });
const season = [
  { track: 'Old Mill', results: ['Dee', 'Abe', 'Eli', 'Bea', 'Cy', 'Fay'].map((name) => kart(name)) },
  { track: 'Bridge', results: [] },
  { track: 'Old Mill', results: [kart('Fay', 'Rapid'), kart('Bea', 'Rapid'), kart('Eli')] },
];

describe('points', () => {
  test.each([
    ['Dee', 10],
    ['Abe', 6],
    ['Eli', 8],
    ['Bea', 8],
    ['Cy', 1],
    ['Fay', 10],
    ['Zed', 0],
  ])('of the driver %s', (name, points) => {
    expect(answer(`!driver ${name}`, season)).toBe(`${name}: ${points} points`);
  });

  test('of constructors', () => {
    expect(answer('!constructor  Rapid ', season)).toBe('Rapid: 16 points');
    expect(answer('!CONSTRUCTOR Own', season)).toBe('Own: 27 points');
  });
});

describe('winner', () => {
  test('the first race on the track counts', () => {
    expect(answer('!winner Old Mill', season)).toBe('Dee won in Old Mill');
  });

  test('nobody and no race', () => {
    expect(answer('!winner Bridge', season)).toBe('Nobody won in Bridge');
    expect(answer('!winner Mill', season)).toBe('No race in Mill');
  });
});

describe('top', () => {
  test('by points, then by name', () => {
    expect(answer('!top 5', season)).toBe('1. Dee (10), 2. Fay (10), 3. Bea (8), 4. Eli (8), 5. Abe (6)');
    expect(answer('!Top', season)).toBe('1. Dee (10), 2. Fay (10), 3. Bea (8)');
    expect(answer('!top 1', [{ track: 'X', results: [kart('b'), kart('a')] }, { track: 'Y', results: [kart('a'), kart('b')] }])).toBe(
      '1. a (16)',
    );
  });

  test('without a result', () => {
    expect(answer('!top', [])).toBe('Nobody yet');
    expect(answer('!top 9', [{ track: 'X', results: [] }])).toBe('Nobody yet');
  });
});

describe('commands', () => {
  test('help on each', () => {
    expect(['driver', 'constructor', 'WINNER', 'top', 'help'].map((name) => answer(`!help ${name}`, season))).toEqual([
      '!driver - points of a driver',
      '!constructor - points of a constructor',
      '!winner - who won on a track',
      '!top - the best drivers',
      '!help - this list',
    ]);
  });

  test.each([
    ['!Pit stop', 'I do not know !pit'],
    ['!toString', 'I do not know !tostring'],
    ['!valueof x', 'I do not know !valueof'],
    ['!', 'I do not know !'],
    ['! help', 'I do not know !'],
    ['!help Pit', 'I do not know !pit'],
    ['!help __proto__', 'I do not know !__proto__'],
  ])('%s', (text, reply) => {
    expect(answer(text, season)).toBe(reply);
  });

  test('an argument on the next line', () => {
    expect(answer('!driver\nDee\n', season)).toBe('Dee: 10 points');
  });

  test.each(['', ' !help', 'what !help', 'a\n!help'])('%j is no command', (text) => {
    expect(answer(text, season)).toBe(null);
  });
});
