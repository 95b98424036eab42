import { describe, expect, test } from 'vitest';
import { PlanHistory } from './program.js';

const kitchen = () => ({ name: 'Plan A', rooms: [{ title: 'kitchen', items: ['sink'] }] });

describe('undo', () => {
  test('takes an item out of the room again', () => {
    const history = new PlanHistory(kitchen());
    history.edit((plan) => plan.rooms[0].items.push('fridge'));
    expect(history.plan.rooms[0].items).toEqual(['sink', 'fridge']);
    expect(history.undo()).toBe(true);
    expect(history.plan.rooms[0].items).toEqual(['sink']);
  });

  test('brings the old name back', () => {
    const history = new PlanHistory(kitchen());
    history.edit((plan) => {
      plan.name = 'Plan B';
    });
    expect(history.plan.name).toBe('Plan B');
    history.undo();
    expect(history.plan.name).toBe('Plan A');
  });

  test('stops at the oldest version', () => {
    expect(new PlanHistory(kitchen()).undo()).toBe(false);
  });
});

describe('plan', () => {
  test('can be scribbled on', () => {
    const history = new PlanHistory(kitchen());
    history.plan.rooms[0].items.pop();
    expect(history.plan).toEqual({ name: 'Plan A', rooms: [{ title: 'kitchen', items: ['sink'] }] });
  });
});

describe('redo', () => {
  test('stops at the newest version', () => {
    expect(new PlanHistory(kitchen()).redo()).toBe(false);
  });
});
