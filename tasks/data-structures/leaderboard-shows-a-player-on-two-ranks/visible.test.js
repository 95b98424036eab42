import { describe, expect, test } from 'vitest';
import { Leaderboard } from './program.js';

/** A source of numbers that gives the listed ones over and over. */
function cycle(...numbers) {
  let at = -1;
  return () => {
    at = (at + 1) % numbers.length;
    return numbers[at];
  };
}

function board(...scores) {
  const leaderboard = new Leaderboard(cycle(0.2, 0.7, 0.1, 0.3, 0.9));
  for (const [player, score] of scores) leaderboard.submit(player, score);
  return leaderboard;
}

const names = (leaderboard) => leaderboard.page(1, 100).map(({ player }) => player);

describe('leaderboard', () => {
  test('puts the greatest score first', () => {
    const leaderboard = board(['ali', 10], ['bea', 30], ['cy', 20]);
    expect(leaderboard.page(1, 2)).toEqual([
      { rank: 1, player: 'bea', score: 30 },
      { rank: 2, player: 'cy', score: 20 },
    ]);
  });

  test('of equal scores the earlier stands first', () => {
    expect(names(board(['ali', 10], ['bea', 10], ['cy', 10]))).toEqual(['ali', 'bea', 'cy']);
  });

  test('a better score moves a player up', () => {
    const leaderboard = board(['ali', 10], ['bea', 30], ['mika', 5], ['cy', 20]);
    expect(leaderboard.submit('mika', 25)).toBe(2);
    expect(names(leaderboard)).toEqual(['bea', 'mika', 'cy', 'ali']);
    expect(leaderboard.rank('ali')).toBe(4);
  });

  test('a player can be removed', () => {
    const leaderboard = board(['ali', 10], ['bea', 30], ['cy', 20]);
    expect(leaderboard.remove('bea')).toBe(true);
    expect(leaderboard.rank('cy')).toBe(1);
    expect(names(leaderboard)).toEqual(['cy', 'ali']);
  });

  test('shows the neighbours of a player', () => {
    const leaderboard = board(['ali', 1], ['bea', 2], ['cy', 3], ['dot', 4]);
    expect(leaderboard.around('cy', 1).map(({ player }) => player)).toEqual(['dot', 'cy', 'bea']);
  });

  test('does not know players without a score', () => {
    const leaderboard = board(['ali', 1]);
    expect([leaderboard.rank('zoe'), leaderboard.score('zoe'), leaderboard.at(2)]).toEqual([null, null, null]);
  });
});
