import { expect, test } from 'vitest';
import { SessionStore } from './program.js';

function setup() {
  let count = 0;
  const clock = { time: 1000 };
  const store = new SessionStore({ newId: () => `s${(count += 1)}`, now: () => clock.time });
  const signIn = (device: string, user: string) => store.login(store.open(device), user);
  return { store, clock, signIn };
}

test('a login changes the id', () => {
  const { store } = setup();
  const before = store.open('phone');
  expect(store.touch(before)).toBe(null);
  const after = store.login(before, 'ada');
  expect(store.touch(before)).toBeUndefined();
  expect(store.touch(after)).toBe('ada');
});

test('a confirmed session is elevated for a while', () => {
  const { store, clock, signIn } = setup();
  const id = store.confirm(signIn('phone', 'ada'), 60);
  expect(store.isElevated(id)).toBe(true);
  clock.time += 60;
  expect(store.isElevated(id)).toBe(false);
});

test('signing out everywhere ends a session that was confirmed', () => {
  const { store, signIn } = setup();
  const phone = signIn('phone', 'ada');
  const laptop = store.confirm(signIn('laptop', 'ada'));
  expect(store.logoutEverywhere('ada', phone)).toBe(1);
  expect(store.touch(laptop)).toBeUndefined();
  expect(store.touch(phone)).toBe('ada');
});

test('lists the sessions of a user', () => {
  const { store, clock, signIn } = setup();
  const phone = signIn('phone', 'ada');
  clock.time += 5;
  const laptop = signIn('laptop', 'ada');
  expect(store.sessionsOf('ada')).toEqual([
    { id: laptop, device: 'laptop', lastUsed: 1005 },
    { id: phone, device: 'phone', lastUsed: 1000 },
  ]);
});

test('an idle session ends', () => {
  const { store, clock, signIn } = setup();
  const id = signIn('phone', 'ada');
  clock.time += 1800;
  expect(store.touch(id)).toBeUndefined();
});

test('only somebody can confirm', () => {
  const { store } = setup();
  const id = store.open('phone');
  expect(() => store.confirm(id)).toThrow('Nobody is signed in');
  expect(() => store.confirm('s99')).toThrow('Unknown session');
});
