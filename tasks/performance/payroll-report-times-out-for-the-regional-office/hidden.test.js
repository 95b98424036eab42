import { expect, test } from 'vitest';
import { averages, largestTeams, payrollRows } from './program.js';

const of = (name, cents, ...reports) => ({ name, cents, reports });

/** A line of people, each with an intern beside the next one. */
function line(length) {
  let boss = of('end', 7);
  for (let at = 1; at < length; at += 1) boss = of(`m${at}`, 10, of(`i${at}`, 1), boss);
  return boss;
}

test('an office of one', () => {
  expect(payrollRows(of('Solo', 12))).toEqual([{ name: 'Solo', level: 1, people: 1, cents: 12 }]);
  expect(largestTeams(of('Solo', 12), 5)).toEqual(['Solo']);
  expect(averages(of('Solo', 12))).toEqual([{ level: 1, cents: 12 }]);
});

test('teams of equal size stand as in the rows', () => {
  const boss = of('top', 0, of('x', 0, of('x1', 0)), of('y', 0), of('z', 0, of('z1', 0), of('z2', 0)), of('w', 0, of('w1', 0)));
  expect(largestTeams(boss, 4)).toEqual(['top', 'z', 'x', 'w']);
  expect(largestTeams(boss, 0)).toEqual([]);
});

test('averages are rounded', () => {
  expect(averages(of('top', 5, of('x', 1), of('y', 2), of('z', 2, of('q', 9))))).toEqual([
    { level: 1, cents: 5 },
    { level: 2, cents: 2 },
    { level: 3, cents: 9 },
  ]);
});

test('people of the same name and no pay count', () => {
  expect(payrollRows(of('A', 3, of('A', 0), of('A', 0, of('B', 4))))).toEqual([
    { name: 'A', level: 1, people: 4, cents: 7 },
    { name: 'A', level: 2, people: 1, cents: 0 },
    { name: 'A', level: 2, people: 2, cents: 4 },
    { name: 'B', level: 3, people: 1, cents: 4 },
  ]);
});

test('a line of 200 with interns', () => {
  const rows = payrollRows(line(200));
  expect(rows[0]).toEqual({ name: 'm199', level: 1, people: 399, cents: 2196 });
  expect(rows[1]).toEqual({ name: 'i199', level: 2, people: 1, cents: 1 });
  expect(rows.at(-1)).toEqual({ name: 'end', level: 200, people: 1, cents: 7 });
});

test('the largest teams of a line are at its top', () => {
  expect(largestTeams(line(180), 3)).toEqual(['m179', 'm178', 'm177']);
});

test('the averages of a line', () => {
  const levels = averages(line(150));
  expect([levels.length, levels[0].cents, levels[1].cents, levels[149].cents]).toEqual([150, 10, 6, 4]);
});
