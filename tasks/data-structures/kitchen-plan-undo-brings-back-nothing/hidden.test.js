import { describe, expect, test } from 'vitest';
import { PlanHistory } from './program.js';

const flat = () => ({
  name: 'Flat',
  rooms: [
    { title: 'bath', items: [] },
    { title: 'hall', items: ['coat rack', 'mirror'] },
  ],
});
const rename = (name) => (plan) => {
  plan.name = name;
};

describe('plan', () => {
  test('shares nothing with the history', () => {
    const history = new PlanHistory(flat());
    const { rooms } = history.plan;
    rooms[1].title = 'garage';
    rooms[0].items.push('bike');
    rooms.pop();
    expect(history.plan).toEqual({
      name: 'Flat',
      rooms: [
        { title: 'bath', items: [] },
        { title: 'hall', items: ['coat rack', 'mirror'] },
      ],
    });
  });

  test('the first plan is copied as well', () => {
    const first = flat();
    const history = new PlanHistory(first);
    first.rooms[1].items.length = 0;
    expect(history.plan.rooms[1].items).toEqual(['coat rack', 'mirror']);
  });
});

describe('save', () => {
  test('copies the plan', () => {
    const history = new PlanHistory(flat());
    const saved = { name: 'Studio', rooms: [{ title: 'all', items: ['bed'] }] };
    history.save(saved);
    saved.rooms[0].items.push('desk');
    saved.name = 'Loft';
    expect(history.plan).toEqual({ name: 'Studio', rooms: [{ title: 'all', items: ['bed'] }] });
  });

  test('ends what was undone', () => {
    const history = new PlanHistory(flat()).edit(rename('1')).edit(rename('2')).edit(rename('3'));
    history.undo();
    history.undo();
    history.save({ name: 'other', rooms: [] });
    expect(history.redo()).toBe(false);
    expect(history.plan).toEqual({ name: 'other', rooms: [] });
    expect([history.undo(), history.plan.name]).toEqual([true, '1']);
  });
});

describe('edit', () => {
  test('a room that is moved and furnished comes back by undo and redo', () => {
    const history = new PlanHistory(flat());
    history.edit(({ rooms }) => {
      rooms[1].items.unshift('shoe rack');
      rooms.reverse();
    });
    history.undo();
    expect(history.plan.rooms.map(({ items }) => items)).toEqual([[], ['coat rack', 'mirror']]);
    expect(history.redo()).toBe(true);
    expect(history.plan.rooms.map(({ items }) => items)).toEqual([['shoe rack', 'coat rack', 'mirror'], []]);
  });

  test('saves nothing when the change fails', () => {
    const history = new PlanHistory(flat());
    const failing = (plan) => {
      plan.rooms[0].title = 'ruin';
      throw new Error('no permit');
    };
    expect(() => history.edit(failing)).toThrow('no permit');
    expect(history.undo()).toBe(false);
    expect(history.plan.rooms[0].title).toBe('bath');
  });

  test('goes on from the version undone to', () => {
    const history = new PlanHistory(flat()).edit(rename('x')).edit(rename('y'));
    history.undo();
    history.edit((plan) => {
      plan.name += '!';
    });
    expect(history.plan.name).toBe('x!');
  });
});

describe('undo and redo', () => {
  test('walk to the ends and no further', () => {
    const history = new PlanHistory(flat()).edit(rename('a')).edit(rename('b'));
    expect([history.redo(), history.undo(), history.undo(), history.undo()]).toEqual([false, true, true, false]);
    expect(history.plan.name).toBe('Flat');
    expect([history.redo(), history.redo(), history.redo()]).toEqual([true, true, false]);
    expect(history.plan.name).toBe('b');
  });
});
