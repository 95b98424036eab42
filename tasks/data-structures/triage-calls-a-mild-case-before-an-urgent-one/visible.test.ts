import { describe, expect, test } from 'vitest';
import { createTriage } from './program.js';

function room(...patients: [string, number][]) {
  const triage = createTriage();
  for (const [id, level] of patients) triage.admit(id, level);
  return triage;
}

function callAll(triage: ReturnType<typeof createTriage>): string[] {
  const ids: string[] = [];
  while (triage.waiting > 0) ids.push(triage.call()!.id);
  return ids;
}

describe('triage', () => {
  test('calls the most urgent first', () => {
    expect(callAll(room(['Ann', 4], ['Bob', 2], ['Cleo', 5], ['Dan', 1]))).toEqual(['Dan', 'Bob', 'Ann', 'Cleo']);
  });

  test('calls those of a level in the order of admission', () => {
    expect(callAll(room(['Ann', 3], ['Bob', 3], ['Cleo', 3], ['Dan', 2]))).toEqual(['Dan', 'Ann', 'Bob', 'Cleo']);
  });

  test('a patient who got worse is called earlier', () => {
    const triage = room(['Ann', 2], ['Bob', 3], ['Cleo', 4], ['Dan', 4]);
    triage.reassess('Dan', 1);
    expect(triage.next()).toBe('Dan');
    expect(callAll(triage)).toEqual(['Dan', 'Ann', 'Bob', 'Cleo']);
  });

  test('a patient who got better is called later', () => {
    const triage = room(['Ann', 1], ['Bob', 2], ['Cleo', 3]);
    triage.reassess('Ann', 5);
    expect(callAll(triage)).toEqual(['Bob', 'Cleo', 'Ann']);
  });

  test('patients may leave', () => {
    const triage = room(['Ann', 1], ['Bob', 2], ['Cleo', 3]);
    triage.leave('Bob');
    expect(triage.waiting).toBe(2);
    expect(callAll(triage)).toEqual(['Ann', 'Cleo']);
  });

  test('an id waits once', () => {
    expect(() => room(['Ann', 1], ['Ann', 2])).toThrow('Already waiting: Ann');
  });
});
