import { describe, expect, test } from 'vitest';
import { createTournament, type Result } from './program.js';

const hall = { opens: '9:30', closes: '21:00', minutes: 45, courts: 3 };
const names = ['Uri', 'Vic', 'Wim', 'Xan', 'Yul', 'Zed'];
const of = (count: number, more = {}) => createTournament({ teams: names.slice(0, count), ...hall, ...more });
const goals = (home: number, away: number): Result => ({ kind: 'played', home, away });
const order = (t: ReturnType<typeof of>) => t.table().map(({ team }) => team);

describe('fixtures', () => {
  test('with a bye', () => {
    expect(of(3).fixtures()).toEqual([
      { round: 1, home: 'Wim', away: 'Vic' },
      { round: 2, home: 'Wim', away: 'Uri' },
      { round: 3, home: 'Uri', away: 'Vic' },
    ]);
  });

  test('six teams have five rounds of three', () => {
    const fixtures = of(6).fixtures();
    expect(fixtures.map(({ round }) => round)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]);
    expect(fixtures.slice(6, 9).map(({ home, away }) => `${home}-${away}`)).toEqual(['Uri-Xan', 'Wim-Yul', 'Zed-Vic']);
    expect(new Set(fixtures.map(({ home, away }) => [home, away].sort().join())).size).toBe(15);
  });

  test('two teams have one match', () => {
    expect(of(2).fixtures()).toEqual([{ round: 1, home: 'Uri', away: 'Vic' }]);
  });
});

describe('timetable', () => {
  const slots = (t: ReturnType<typeof of>) => t.timetable().map(({ day, time, court }) => `${day} ${time} ${court}`);

  test('a round begins with a new slot', () => {
    expect(slots(of(4))).toEqual(['1 9:30 1', '1 9:30 2', '1 10:15 1', '1 10:15 2', '1 11:00 1', '1 11:00 2']);
  });

  test('a round may take several slots', () => {
    expect(slots(of(4, { courts: 1 })).slice(0, 4)).toEqual(['1 9:30 1', '1 10:15 1', '1 11:00 1', '1 11:45 1']);
    expect(slots(of(6, { courts: 2 })).slice(1, 4)).toEqual(['1 9:30 2', '1 10:15 1', '1 11:00 1']);
  });

  test('goes on the next day', () => {
    expect(slots(of(3, { opens: '19:00', closes: '20:30' }))).toEqual(['1 19:00 1', '1 19:45 1', '2 19:00 1']);
  });

  test('no match ends after a closing time in the morning', () => {
    expect(slots(of(3, { opens: '7:05', closes: '8:00', minutes: 55 }))).toEqual(['1 7:05 1', '2 7:05 1', '3 7:05 1']);
    expect(slots(of(3, { opens: '8:20', closes: '9:50', minutes: 60 }))).toEqual(['1 8:20 1', '2 8:20 1', '3 8:20 1']);
  });

  test('no morning is too late for a hall that closes in the evening', () => {
    expect(slots(of(2, { opens: '7:00', closes: '20:00', minutes: 90 }))).toEqual(['1 7:00 1']);
  });

  test('a day too short for a match', () => {
    expect(() => of(2, { opens: '9:00', closes: '9:44' }).timetable()).toThrow('No time for a match');
    expect(of(2, { opens: '9:00', closes: '9:45' }).timetable()).toEqual([{ day: 1, time: '9:00', court: 1, home: 'Uri', away: 'Vic' }]);
  });
});

describe('results', () => {
  test('forfeits count three goals', () => {
    const t = of(3);
    t.record('Wim', 'Vic', { kind: 'forfeit', by: 'away' });
    t.record('Wim', 'Uri', goals(0, 2));
    expect(t.table()).toEqual([
      { team: 'Uri', played: 1, points: 3, scored: 2, conceded: 0 },
      { team: 'Wim', played: 2, points: 3, scored: 3, conceded: 2 },
      { team: 'Vic', played: 1, points: 0, scored: 0, conceded: 3 },
    ]);
  });

  test('draws and shoot-outs', () => {
    const t = of(3);
    t.record('Wim', 'Vic', goals(1, 1));
    t.record('Uri', 'Vic', { kind: 'shootout', goals: 2, winner: 'home' });
    expect(t.table()).toEqual([
      { team: 'Uri', played: 1, points: 2, scored: 2, conceded: 2 },
      { team: 'Vic', played: 2, points: 2, scored: 3, conceded: 3 },
      { team: 'Wim', played: 1, points: 1, scored: 1, conceded: 1 },
    ]);
  });

  test('belong to a match', () => {
    const t = of(3);
    expect(() => t.record('Vic', 'Wim', goals(1, 0))).toThrow(new Error('No match Vic - Wim'));
    expect(() => t.record('Wim', 'Zed', goals(1, 0))).toThrow(new Error('No match Wim - Zed'));
    t.record('Wim', 'Vic', goals(1, 0));
    expect(() => t.record('Wim', 'Vic', goals(1, 0))).toThrow(new Error('Wim - Vic is recorded'));
  });
});

describe('ranks of equals', () => {
  test('the match between two decides, not the goals elsewhere', () => {
    const t = of(4);
    t.record('Uri', 'Xan', goals(0, 1));
    t.record('Wim', 'Uri', goals(0, 8));
    expect(order(t)).toEqual(['Xan', 'Uri', 'Vic', 'Wim']);
  });

  test('three that beat each other go by goals', () => {
    const t = of(4);
    t.record('Wim', 'Vic', goals(2, 0));
    t.record('Wim', 'Uri', goals(0, 1));
    t.record('Uri', 'Vic', goals(0, 5));
    expect(order(t)).toEqual(['Vic', 'Wim', 'Uri', 'Xan']);
  });

  test('goals scored come after the difference', () => {
    const t = of(4);
    t.record('Uri', 'Xan', goals(1, 1));
    t.record('Wim', 'Vic', goals(3, 3));
    expect(order(t)).toEqual(['Vic', 'Wim', 'Uri', 'Xan']);
  });

  test('the list decides when all is equal', () => {
    expect(order(of(5))).toEqual(['Uri', 'Vic', 'Wim', 'Xan', 'Yul']);
  });
});

describe('finals', () => {
  test('pair the best with the last of the best', () => {
    const t = of(6);
    t.record('Uri', 'Zed', goals(0, 1));
    expect(t.finals(2)).toEqual([['Zed', 'Vic']]);
    expect(t.finals(6)).toEqual([
      ['Zed', 'Uri'],
      ['Vic', 'Yul'],
      ['Wim', 'Xan'],
    ]);
  });

  test.each([0, 1, 3, 8, -2, 2.5])('%d finalists are none', (count) => {
    expect(() => of(6).finals(count)).toThrow(`Bad number of finalists: ${count}`);
  });
});
