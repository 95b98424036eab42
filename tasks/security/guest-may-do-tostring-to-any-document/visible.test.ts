import { expect, test } from 'vitest';
import { createGuard } from './program.js';

const guard = createGuard({
  guest: { read: 'own' },
  editor: { read: 'any', write: 'own' },
});
const plan = { id: 'plan', ownerId: 'eve' };

test('an editor reads what others own', () => {
  expect(guard.can({ id: 'kim', role: 'editor' }, 'read', plan)).toBe(true);
  expect(guard.can({ id: 'kim', role: 'editor' }, 'write', plan)).toBe(false);
});

test('a guest reads only what is theirs', () => {
  expect(guard.can({ id: 'eve', role: 'guest' }, 'read', plan)).toBe(true);
  expect(guard.can({ id: 'kim', role: 'guest' }, 'read', plan)).toBe(false);
});

test('an action that no policy mentions is refused', () => {
  expect(guard.can({ id: 'kim', role: 'guest' }, 'erase', plan)).toBe(false);
  expect(guard.can({ id: 'kim', role: 'guest' }, 'toString', plan)).toBe(false);
});

test('a made-up role may do nothing', () => {
  expect(guard.can({ id: 'kim', role: 'partner' }, 'read', plan)).toBe(false);
  expect(guard.can({ id: 'kim', role: 'constructor' }, 'name', plan)).toBe(false);
});

test('require says who may not do what', () => {
  expect(guard.require({ id: 'eve', role: 'editor' }, 'write', plan)).toEqual({ id: 'plan', ownerId: 'eve' });
  expect(() => guard.require({ id: 'kim', role: 'guest' }, 'write', plan)).toThrow('kim may not write plan');
});
