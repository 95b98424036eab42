import { describe, expect, test } from 'vitest';
import { SessionStore } from './program.js';

function setup(limits: { idleSeconds?: number; lifetimeSeconds?: number } = {}) {
  let count = 0;
  const clock = { time: 50 };
  const store = new SessionStore({ newId: () => `id-${(count += 1)}`, now: () => clock.time, ...limits });
  const signIn = (device: string, user: string) => store.login(store.open(device), user);
  return { store, clock, signIn };
}

describe('confirming', () => {
  test('keeps the session in the list, under its new id', () => {
    const { store, clock, signIn } = setup();
    const old = signIn('tablet', 'eve');
    clock.time = 70;
    const id = store.confirm(old);
    expect(id).not.toBe(old);
    expect(store.sessionsOf('eve')).toEqual([{ id, device: 'tablet', lastUsed: 70 }]);
    expect(store.touch(old)).toBeUndefined();
  });

  test('several times', () => {
    const { store, signIn } = setup();
    const id = store.confirm(store.confirm(store.confirm(signIn('tablet', 'eve'))));
    expect(store.sessionsOf('eve').map((session) => session.id)).toEqual([id]);
    expect(store.logoutEverywhere('eve')).toBe(1);
    expect(store.touch(id)).toBeUndefined();
    expect(store.sessionsOf('eve')).toEqual([]);
  });

  test('the one that is kept may be confirmed', () => {
    const { store, signIn } = setup();
    const mine = store.confirm(signIn('desk', 'eve'));
    const other = signIn('tablet', 'eve');
    const stranger = signIn('phone', 'bob');
    expect(store.logoutEverywhere('eve', mine)).toBe(1);
    expect([store.touch(mine), store.touch(other), store.touch(stranger)]).toEqual(['eve', undefined, 'bob']);
  });

  test('lasts five minutes unless said otherwise', () => {
    const { store, clock, signIn } = setup();
    const id = store.confirm(signIn('tablet', 'eve'));
    clock.time += 299;
    expect(store.isElevated(id)).toBe(true);
    clock.time += 1;
    expect(store.isElevated(id)).toBe(false);
  });

  test('a session is not elevated by itself', () => {
    const { store, signIn } = setup();
    expect(store.isElevated(signIn('tablet', 'eve'))).toBe(false);
    expect(store.isElevated('nobody')).toBe(false);
  });

  test('a new login ends it', () => {
    const { store, signIn } = setup();
    const id = store.confirm(signIn('tablet', 'eve'));
    const again = store.login(id, 'eve');
    expect(store.isElevated(again)).toBe(false);
    expect(store.touch(id)).toBeUndefined();
    expect(store.sessionsOf('eve').map((session) => session.id)).toEqual([again]);
  });
});

describe('login', () => {
  test('of another user closes the session and starts one on the device', () => {
    const { store, clock, signIn } = setup({ lifetimeSeconds: 100 });
    const first = signIn('kiosk', 'eve');
    clock.time += 60;
    const second = store.login(first, 'bob');
    expect(store.touch(first)).toBeUndefined();
    expect(store.sessionsOf('eve')).toEqual([]);
    expect(store.sessionsOf('bob')).toEqual([{ id: second, device: 'kiosk', lastUsed: 110 }]);
    clock.time += 60;
    expect(store.touch(second)).toBe('bob');
  });

  test('of the same user keeps one session and its age', () => {
    const { store, clock, signIn } = setup({ lifetimeSeconds: 100 });
    const first = signIn('kiosk', 'eve');
    clock.time += 60;
    const second = store.login(first, 'eve');
    expect(store.sessionsOf('eve').map(({ id }) => id)).toEqual([second]);
    clock.time += 40;
    expect(store.touch(second)).toBeUndefined();
  });

  test('needs a session', () => {
    const { store, clock } = setup();
    const id = store.open('kiosk');
    clock.time += 1800;
    expect(() => store.login(id, 'eve')).toThrow('Unknown session');
    expect(() => store.login('', 'eve')).toThrow('Unknown session');
  });
});

describe('ending', () => {
  test('use keeps a session open until its lifetime is over', () => {
    const { store, clock, signIn } = setup({ idleSeconds: 10, lifetimeSeconds: 25 });
    const id = signIn('tablet', 'eve');
    clock.time += 9;
    expect(store.touch(id)).toBe('eve');
    clock.time += 9;
    expect(store.touch(id)).toBe('eve');
    clock.time += 6;
    expect(store.touch(id)).toBe('eve');
    clock.time += 1;
    expect(store.touch(id)).toBeUndefined();
  });

  test('twelve hours are a lifetime', () => {
    const { store, clock, signIn } = setup({ idleSeconds: 100000 });
    const id = signIn('tablet', 'eve');
    clock.time = 50 + 43199;
    expect(store.touch(id)).toBe('eve');
    clock.time = 50 + 43200;
    expect(store.touch(id)).toBeUndefined();
  });

  test('a new id counts as use and not as a new session', () => {
    const { store, clock, signIn } = setup({ idleSeconds: 10, lifetimeSeconds: 15 });
    const first = signIn('tablet', 'eve');
    clock.time += 8;
    const second = store.confirm(first);
    clock.time += 6;
    expect(store.touch(second)).toBe('eve');
    clock.time += 1;
    expect(store.touch(second)).toBeUndefined();
  });

  test('an ended session is listed, counted and closed no more', () => {
    const { store, clock, signIn } = setup({ idleSeconds: 10 });
    const old = store.confirm(signIn('tablet', 'eve'), 1000);
    clock.time += 5;
    const young = signIn('desk', 'eve');
    clock.time += 5;
    expect(store.sessionsOf('eve').map(({ device }) => device)).toEqual(['desk']);
    expect(store.logout(old)).toBe(false);
    expect(store.isElevated(old)).toBe(false);
    expect(store.logoutEverywhere('eve')).toBe(1);
    expect(store.logout(young)).toBe(false);
  });

  test('logout closes one', () => {
    const { store, signIn } = setup();
    const desk = signIn('desk', 'eve');
    const tablet = signIn('tablet', 'eve');
    expect(store.logout(desk)).toBe(true);
    expect(store.sessionsOf('eve').map(({ id }) => id)).toEqual([tablet]);
    expect(store.logoutEverywhere('bob')).toBe(0);
    const anonymous = store.open('desk');
    expect(store.logout(anonymous)).toBe(true);
    expect(store.touch(anonymous)).toBeUndefined();
  });
});

describe('order', () => {
  test('latest use first, then the one opened first', () => {
    const { store, clock, signIn } = setup();
    const a = signIn('a', 'eve');
    const b = signIn('b', 'eve');
    const c = signIn('c', 'eve');
    const renewed = store.confirm(a);
    expect(store.sessionsOf('eve').map(({ device }) => device)).toEqual(['a', 'b', 'c']);
    clock.time += 1;
    store.touch(c);
    store.touch(b);
    expect(store.sessionsOf('eve').map(({ id }) => id)).toEqual([b, c, renewed]);
  });
});
