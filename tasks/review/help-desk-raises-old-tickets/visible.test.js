import { expect, test } from 'vitest';
import { planDesk } from './program.js';

const HOUR = 3_600_000;
const NOW = 1000 * HOUR;
const ticket = (id, topic, hoursAgo, priority = 'low') => ({ id, topic, priority, openedAt: NOW - hoursAgo * HOUR, closed: false });
const STAFF = [
  { name: 'Uma', topics: ['printer', 'mail'] },
  { name: 'Ben', topics: ['printer'] },
];

test('the most pressing first, then the oldest', () => {
  const tickets = [ticket(1, 'mail', 1), ticket(2, 'mail', 2, 'urgent'), ticket(3, 'mail', 3)];
  expect(planDesk(tickets, STAFF, NOW).map(({ id }) => id)).toEqual([2, 3, 1]);
});

test('tickets rise with their age', () => {
  const tickets = [ticket(1, 'mail', 7), ticket(2, 'mail', 8), ticket(3, 'mail', 30), ticket(4, 'mail', 80)];
  expect(planDesk(tickets, STAFF, NOW).map(({ priority }) => priority)).toEqual(['urgent', 'high', 'normal', 'low']);
});

test('who has less to do is next', () => {
  const plan = planDesk([ticket(1, 'printer', 5), ticket(2, 'printer', 4), ticket(3, 'mail', 3)], STAFF, NOW);
  expect(plan.map(({ member }) => member)).toEqual(['Ben', 'Uma', 'Uma']);
});

test('nobody knows about doors', () => {
  expect(planDesk([ticket(9, 'door', 0)], STAFF, NOW)).toEqual([{ id: 9, priority: 'low', member: null }]);
  expect(planDesk([{ ...ticket(9, 'mail', 0), closed: true }], STAFF, NOW)).toEqual([]);
});
