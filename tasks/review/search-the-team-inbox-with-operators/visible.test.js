import { expect, test } from 'vitest';
import { createInbox, parseQuery } from './program.js';

function setup(rights = { ann: [1, 2, 3, 4], bob: [2] }) {
  const messages = [
    { id: 4, from: 'Cem', text: 'Plate arrived, why?' },
    { id: 3, from: 'Bo', text: 'Later train' },
    { id: 2, from: 'Bob', text: 'The late train was cancelled' },
    { id: 1, from: 'Ann', text: 'Salary of the train crew' },
  ];
  const state = { lists: 0, isDown: false };
  const store = {
    async list() {
      state.lists += 1;
      if (state.isDown) throw new Error('store is down');
      return messages;
    },
  };
  const access = { mayRead: async (viewer, id) => rights[viewer].includes(id) };
  return { state, inbox: createInbox({ store, access }) };
}

test('reads a query', () => {
  expect(parseQuery('Refund -"no reply" from:Bo "late  Train" -spam')).toEqual({
    from: 'bo',
    wanted: ['refund', 'late  train'],
    unwanted: ['no reply', 'spam'],
  });
});

test('finds words by their beginning', async () => {
  const { inbox } = setup();
  expect(await inbox.search('ann', 'late')).toEqual([3, 2]);
  expect(await inbox.search('ann', 'TRAIN -cancelled')).toEqual([3, 1]);
  expect(await inbox.search('ann', 'from:bo')).toEqual([3, 2]);
  expect(await inbox.search('ann', '"late train"')).toEqual([2]);
});

test('takes signs as they stand', async () => {
  const { inbox } = setup();
  expect(await inbox.search('ann', 'why?')).toEqual([4]);
  expect(await inbox.search('ann', 'l.ter')).toEqual([]);
});

test('shows nobody what he may not read', async () => {
  const { inbox } = setup();
  expect(await inbox.search('bob', 'train')).toEqual([2]);
});

test('what one viewer finds is not for the next', async () => {
  const { inbox } = setup();
  expect(await inbox.search('ann', 'salary')).toEqual([1]);
  expect(await inbox.search('bob', 'salary')).toEqual([]);
});

test('remembers until something changes', async () => {
  const { inbox, state } = setup();
  await inbox.search('ann', 'late  train');
  await inbox.search('ann', 'LATE train');
  expect(state.lists).toBe(1);
  inbox.changed();
  await inbox.search('ann', 'late train');
  expect(state.lists).toBe(2);
});

test('fails when the store does', async () => {
  const { inbox, state } = setup();
  state.isDown = true;
  await expect(inbox.search('ann', 'train')).rejects.toThrow('store is down');
  state.isDown = false;
  expect(await inbox.search('ann', 'train')).toEqual([3, 2, 1]);
});
