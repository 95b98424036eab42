import { describe, expect, test, vi } from 'vitest';
import { Leaderboard } from './program.js';

/** Numbers from 0 to 1 without pattern, the same ones in every run. */
function scattered(seed) {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const sources = () => [() => 0, () => 0.99, scattered(7), scattered(42)];

function board(source, scores) {
  const leaderboard = new Leaderboard(source);
  for (const [player, score] of scores) leaderboard.submit(player, score);
  return leaderboard;
}

const listing = (leaderboard) => leaderboard.page(1, 99).map(({ rank, player, score }) => `${rank} ${player} ${score}`);

const FOUR = [['p', 40], ['q', 60], ['r', 20], ['s', 60]];

describe('submit', () => {
  test('says the rank', () => {
    const leaderboard = new Leaderboard(scattered(3));
    expect(FOUR.map(([player, score]) => leaderboard.submit(player, score))).toEqual([1, 1, 3, 2]);
  });

  test('a worse score moves a player down', () => {
    for (const source of sources()) {
      const leaderboard = board(source, FOUR);
      expect(leaderboard.submit('q', 30)).toBe(3);
      expect(listing(leaderboard)).toEqual(['1 s 60', '2 p 40', '3 q 30', '4 r 20']);
    }
  });

  test('the same score again goes behind equal ones', () => {
    for (const source of sources()) {
      const leaderboard = board(source, FOUR);
      expect(leaderboard.submit('q', 60)).toBe(2);
      expect(listing(leaderboard)).toEqual(['1 s 60', '2 q 60', '3 p 40', '4 r 20']);
    }
  });

  test('a player who submits often stays one player', () => {
    const leaderboard = board(scattered(5), FOUR);
    for (const score of [10, 70, 35, 60, 50]) leaderboard.submit('r', score);
    expect(leaderboard.size).toBe(4);
    expect(leaderboard.score('r')).toBe(50);
    expect(leaderboard.remove('r')).toBe(true);
    expect(listing(leaderboard)).toEqual(['1 q 60', '2 s 60', '3 p 40']);
  });
});

describe('remove', () => {
  test('anybody, once', () => {
    for (const source of sources()) {
      for (const [player] of FOUR) {
        const leaderboard = board(source, FOUR);
        expect([leaderboard.remove(player), leaderboard.remove(player), leaderboard.size]).toEqual([true, false, 3]);
        expect(leaderboard.rank(player)).toBeNull();
        expect(leaderboard.at(4)).toBeNull();
        expect(leaderboard.page(1, 9).map((place) => place.player)).toEqual(['q', 's', 'p', 'r'].filter((other) => other !== player));
      }
    }
  });

  test('a removed player can come back', () => {
    const leaderboard = board(scattered(9), FOUR);
    leaderboard.remove('q');
    expect(leaderboard.submit('q', 60)).toBe(2);
  });
});

describe('places', () => {
  test('pages begin and end anywhere', () => {
    const leaderboard = board(scattered(2), FOUR);
    expect(leaderboard.page(2, 2)).toEqual([
      { rank: 2, player: 's', score: 60 },
      { rank: 3, player: 'p', score: 40 },
    ]);
    expect(leaderboard.page(4, 5)).toEqual([{ rank: 4, player: 'r', score: 20 }]);
    expect([leaderboard.page(5, 1), leaderboard.page(1, 0)]).toEqual([[], []]);
  });

  test('by rank', () => {
    for (const source of sources()) {
      const leaderboard = board(source, FOUR);
      expect([1, 2, 3, 4].map((rank) => leaderboard.at(rank)?.player)).toEqual(['q', 's', 'p', 'r']);
      expect(leaderboard.at(1)).toEqual({ player: 'q', score: 60 });
      expect([leaderboard.at(0), leaderboard.at(-1), leaderboard.at(5)]).toEqual([null, null, null]);
    }
  });

  test('neighbours end with the board', () => {
    const leaderboard = board(scattered(4), FOUR);
    const around = (player, reach) => leaderboard.around(player, reach).map((place) => place.rank);
    expect([around('q', 1), around('r', 2), around('s', 9), around('p', 0), around('nobody', 3)]).toEqual([[1, 2], [2, 3, 4], [1, 2, 3, 4], [3], []]);
  });

  test('a score of zero is a score', () => {
    const leaderboard = board(() => 0.3, [['x', 0], ['y', -5]]);
    expect([leaderboard.score('x'), leaderboard.rank('x'), leaderboard.rank('y')]).toEqual([0, 1, 2]);
    expect(new Leaderboard().submit('x', 1)).toBe(1);
  });
});

describe('random', () => {
  test('is asked until a number is not below a half, at most five times', () => {
    const asked = [0, 0.49, 0.5, 0.51].map((number) => {
      const random = vi.fn(() => number);
      new Leaderboard(random).submit('x', 1);
      return random.mock.calls.length;
    });
    expect(asked).toEqual([5, 5, 1, 1]);
  });
});

test('a long season agrees with a sorted list', () => {
  for (const source of [scattered(11), () => 0.1]) {
    const leaderboard = new Leaderboard(source);
    const dice = scattered(99);
    const season = [];
    for (let round = 0; round < 40; round += 1) {
      const player = `p${Math.floor(dice() * 12)}`;
      const score = Math.floor(dice() * 8);
      const known = season.findIndex((entry) => entry.player === player);
      if (known >= 0) season.splice(known, 1);
      if (dice() < 0.25) {
        leaderboard.remove(player);
      } else {
        leaderboard.submit(player, score);
        const at = season.findIndex((entry) => entry.score < score);
        season.splice(at < 0 ? season.length : at, 0, { player, score });
      }
    }
    const expected = season.map(({ player, score }, at) => ({ rank: at + 1, player, score }));
    expect(leaderboard.page(1, 50)).toEqual(expected);
    expect(season.map(({ player }) => leaderboard.rank(player))).toEqual(expected.map(({ rank }) => rank));
    expect(expected.map(({ rank }) => leaderboard.at(rank).player)).toEqual(season.map(({ player }) => player));
  }
});
