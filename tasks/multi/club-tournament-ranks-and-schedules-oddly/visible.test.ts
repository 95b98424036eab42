import { describe, expect, test } from 'vitest';
import { createTournament, type Result } from './program.js';

const four = (more = {}) =>
  createTournament({ teams: ['Ants', 'Bees', 'Crows', 'Deer'], opens: '10:00', closes: '18:00', minutes: 60, courts: 2, ...more });
const goals = (home: number, away: number): Result => ({ kind: 'played', home, away });

describe('fixtures', () => {
  test('everybody meets everybody', () => {
    expect(four().fixtures().map(({ round, home, away }) => `${round} ${home}-${away}`)).toEqual([
      '1 Ants-Deer',
      '1 Crows-Bees',
      '2 Crows-Ants',
      '2 Deer-Bees',
      '3 Ants-Bees',
      '3 Deer-Crows',
    ]);
  });
});

describe('timetable', () => {
  test('fills the courts', () => {
    expect(four().timetable().slice(0, 3)).toEqual([
      { day: 1, time: '10:00', court: 1, home: 'Ants', away: 'Deer' },
      { day: 1, time: '10:00', court: 2, home: 'Crows', away: 'Bees' },
      { day: 1, time: '11:00', court: 1, home: 'Crows', away: 'Ants' },
    ]);
  });

  test('starts early and ends before the hall closes', () => {
    const rows = four({ opens: '8:00', closes: '10:30', minutes: 50 }).timetable();
    expect(rows.map(({ day, time }) => `${day}/${time}`)).toEqual(['1/8:00', '1/8:00', '1/8:50', '1/8:50', '1/9:40', '1/9:40']);
  });

  test('needs time for one match at least', () => {
    expect(() => four({ opens: '17:01' }).timetable()).toThrow(new Error('No time for a match'));
  });
});

describe('table', () => {
  test('counts goals and points', () => {
    const t = four();
    t.record('Ants', 'Deer', goals(2, 1));
    t.record('Crows', 'Bees', { kind: 'shootout', goals: 4, winner: 'away' });
    expect(t.table()).toEqual([
      { team: 'Ants', played: 1, points: 3, scored: 2, conceded: 1 },
      { team: 'Bees', played: 1, points: 2, scored: 4, conceded: 4 },
      { team: 'Crows', played: 1, points: 1, scored: 4, conceded: 4 },
      { team: 'Deer', played: 1, points: 0, scored: 1, conceded: 2 },
    ]);
  });

  test('a forfeit goes to the other side', () => {
    const t = four();
    t.record('Ants', 'Deer', { kind: 'forfeit', by: 'home' });
    expect(t.table()[0]).toEqual({ team: 'Deer', played: 1, points: 3, scored: 3, conceded: 0 });
  });

  test('a tie goes to the one who won the match between the two', () => {
    const t = four();
    t.record('Deer', 'Bees', goals(1, 0));
    t.record('Crows', 'Bees', goals(0, 9));
    expect(t.table().map(({ team }) => team)).toEqual(['Deer', 'Bees', 'Ants', 'Crows']);
  });

  test('pairs the finalists', () => {
    const t = four();
    t.record('Crows', 'Bees', goals(0, 3));
    expect(t.finals(4)).toEqual([
      ['Bees', 'Crows'],
      ['Ants', 'Deer'],
    ]);
    expect(() => t.finals(3)).toThrow(new Error('Bad number of finalists: 3'));
  });
});
