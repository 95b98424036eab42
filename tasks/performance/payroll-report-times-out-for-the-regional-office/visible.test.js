import { expect, test } from 'vitest';
import { averages, largestTeams, payrollRows } from './program.js';

const person = (name, cents, ...reports) => ({ name, cents, reports });
const office = () => person('Ines', 900, person('Jon', 500, person('Kim', 200)), person('Lou', 400));

test('has a row for everyone', () => {
  expect(payrollRows(office())).toEqual([
    { name: 'Ines', level: 1, people: 4, cents: 2000 },
    { name: 'Jon', level: 2, people: 2, cents: 700 },
    { name: 'Kim', level: 3, people: 1, cents: 200 },
    { name: 'Lou', level: 2, people: 1, cents: 400 },
  ]);
});

test('names the largest teams', () => {
  expect(largestTeams(office(), 3)).toEqual(['Ines', 'Jon', 'Kim']);
});

test('averages each level', () => {
  expect(averages(office())).toEqual([
    { level: 1, cents: 900 },
    { level: 2, cents: 450 },
    { level: 3, cents: 200 },
  ]);
});

test('a flat office of 300', () => {
  const staff = Array.from({ length: 299 }, (_, at) => person(`p${at}`, at));
  const [boss, ...others] = payrollRows(person('boss', 1, ...staff));
  expect([boss.people, boss.cents, others.length]).toEqual([300, 44_552, 299]);
});

test('a line of 400 assistants', () => {
  let boss = person('a1', 100);
  for (let at = 2; at <= 400; at += 1) boss = person(`a${at}`, 100, boss);
  const rows = payrollRows(boss);
  expect([rows[0].people, rows[0].cents, rows[399].level, rows[399].people]).toEqual([400, 40_000, 400, 1]);
});
