import { describe, expect, test } from 'vitest';
import { planDesk } from './program.js';

const HOUR_MS = 3_600_000;
const AT = Date.UTC(2025, 5, 2, 9);
const waiting = (hours, priority = 'low', topic = 'vpn', id = hours) => ({ id, topic, priority, openedAt: AT - hours * HOUR_MS });
const solo = [{ name: 'Ivy', topics: ['vpn'] }];
const priorityAfter = (hours, priority) => planDesk([waiting(hours, priority)], solo, AT)[0].priority;

describe('age', () => {
  test.each([
    [0, 'low', 'low'],
    [7.99, 'low', 'low'],
    [8, 'low', 'normal'],
    [23.9, 'low', 'normal'],
    [24, 'normal', 'high'],
    [71.9, 'low', 'high'],
    [72, 'low', 'urgent'],
    [500, 'high', 'urgent'],
  ])('%d hours make %s %s', (hours, priority, expected) => {
    expect(priorityAfter(hours, priority)).toBe(expected);
  });

  test('never lowers a ticket', () => {
    expect(['normal', 'high', 'urgent'].map((priority) => priorityAfter(2, priority))).toEqual(['normal', 'high', 'urgent']);
    expect(priorityAfter(30, 'urgent')).toBe('urgent');
    expect(priorityAfter(10, 'high')).toBe('high');
  });

  test('does not write into the tickets', () => {
    const tickets = [waiting(100), waiting(5)];
    planDesk(tickets, solo, AT);
    expect(tickets.map(({ priority }) => priority)).toEqual(['low', 'low']);
  });
});

describe('order', () => {
  test('priority first, then age', () => {
    const tickets = [waiting(1, 'high'), waiting(26), waiting(73), waiting(3, 'urgent'), waiting(2), waiting(25)];
    expect(planDesk(tickets, solo, AT).map(({ id }) => id)).toEqual([73, 3, 26, 25, 1, 2]);
  });

  test('closed ones are left out', () => {
    const tickets = [{ ...waiting(9), closed: true }, waiting(4), { ...waiting(6), closed: false }];
    expect(planDesk(tickets, solo, AT).map(({ id }) => id)).toEqual([6, 4]);
  });
});

describe('members', () => {
  const membersOf = (tickets, staff) => planDesk(tickets, staff, AT).map(({ member }) => member);

  test('equals by name', () => {
    const staff = ['Zed', 'Mia', 'Abe', 'Mo'].map((name) => ({ name, topics: ['vpn'] }));
    expect(membersOf([waiting(5), waiting(4), waiting(3), waiting(2), waiting(1)], staff)).toEqual(['Abe', 'Mia', 'Mo', 'Zed', 'Abe']);
  });

  test('an urgent ticket counts for two', () => {
    const staff = [{ name: 'Ann', topics: ['vpn'] }, { name: 'Bo', topics: ['vpn'] }];
    const tickets = [waiting(90), waiting(7), waiting(6), waiting(5)];
    expect(membersOf(tickets, staff)).toEqual(['Ann', 'Bo', 'Bo', 'Ann']);
  });

  test('only who knows the topic', () => {
    const staff = [{ name: 'Cat', topics: ['wifi', 'vpn'] }, { name: 'Dan', topics: ['wifi'] }, { name: 'Eve', topics: [] }];
    const tickets = [waiting(5, 'low', 'wifi'), waiting(4, 'low', 'vpn'), waiting(3, 'low', 'wifi'), waiting(2, 'low', 'fax')];
    expect(membersOf(tickets, staff)).toEqual(['Cat', 'Cat', 'Dan', null]);
    expect(membersOf(tickets.slice(3), [])).toEqual([null]);
  });
});
