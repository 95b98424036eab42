import { describe, expect, test } from 'vitest';
import { createOffice } from './program.js';

const museum = (options) => createOffice({ guest: ['foyer', 'cafe'], guard: ['foyer', 'vault'] }, options);

describe('badges without a role of their own', () => {
  test('lose a right alone', () => {
    const m = museum();
    m.issue('Xia');
    m.issue('Yan', 'juggler');
    expect(m.revoke('Xia', 'cafe')).toBe(1);
    expect(m.rights('Yan')).toEqual(['cafe', 'foyer']);
    expect(m.holders('cafe')).toEqual(['Yan']);
  });

  test('do not change the role', () => {
    const m = museum();
    m.issue('Xia');
    m.grant('Xia', 'vault', 'attic');
    expect(m.issue('Gus', 'guest')).toEqual(['cafe', 'foyer']);
  });

  test('another fallback', () => {
    const m = museum({ fallback: 'guard' });
    m.issue('Xia');
    m.grant('Xia', 'attic');
    m.issue('Yan');
    expect([m.rights('Xia'), m.rights('Yan')]).toEqual([
      ['attic', 'foyer', 'vault'],
      ['foyer', 'vault'],
    ]);
  });

  test('no fallback, no rights', () => {
    const m = museum({ fallback: 'nobody' });
    expect(m.issue('Xia')).toEqual([]);
    m.grant('Xia', 'foyer');
    expect(m.issue('Yan')).toEqual([]);
  });
});

describe('badges of a role', () => {
  test('are apart', () => {
    const m = museum();
    m.issue('Hal', 'guard');
    m.issue('Ida', 'guard');
    expect(m.grant('Ida', 'vault', 'attic', 'roof')).toBe(2);
    expect(m.may('Hal', 'attic')).toBe(false);
    expect(m.may('Ida', 'roof')).toBe(true);
  });

  test('keep their rights when the role changes', () => {
    const m = museum();
    m.issue('Hal', 'guard');
    m.define('guard', ['roof']);
    expect(m.rights('Hal')).toEqual(['foyer', 'vault']);
    expect(m.issue('Ida', 'guard')).toEqual(['roof']);
  });
});

describe('roles', () => {
  test('do not depend on the lists that they came from', () => {
    const roles = { guest: ['foyer'] };
    const m = createOffice(roles);
    roles.guest.push('vault');
    const extra = ['garden'];
    m.define('gardener', extra);
    extra.push('vault');
    expect(m.issue('Xia')).toEqual(['foyer']);
    expect(m.issue('Yan', 'gardener')).toEqual(['garden']);
  });

  test('a fallback may be defined later', () => {
    const m = createOffice({});
    m.define('guest', ['yard']);
    expect(m.issue('Xia')).toEqual(['yard']);
  });
});

describe('collect', () => {
  test('takes a badge back', () => {
    const m = museum();
    m.issue('Hal', 'guard');
    m.collect('Hal');
    expect(m.may('Hal', 'foyer')).toBe(false);
    expect(m.holders('foyer')).toEqual([]);
    expect(m.issue('Hal', 'guest')).toEqual(['cafe', 'foyer']);
  });

  test('needs a badge', () => {
    expect(() => museum().collect('Ned')).toThrow('No badge for Ned');
    expect(() => museum().grant('Ola', 'x')).toThrow('No badge for Ola');
    expect(() => museum().revoke('Pia', 'x')).toThrow('No badge for Pia');
  });
});

test('holders stand in the order of issue', () => {
  const m = museum();
  m.issue('Tom', 'guard');
  m.issue('Sam');
  m.issue('Abe', 'guard');
  expect(m.holders('foyer')).toEqual(['Tom', 'Sam', 'Abe']);
  expect(m.holders('vault')).toEqual(['Tom', 'Abe']);
});
