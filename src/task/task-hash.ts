/** What a task is made of, in a few characters. */
import { createHash } from 'node:crypto';
import type { Task } from './task.ts';

const known = new WeakMap<Task, string>();

/** The same for tasks that play alike, whatever they are called: programs, solution, tests, limits and costs. */
export function taskHash(task: Task): string {
  const hash = known.get(task) ?? hashOf(task);
  known.set(task, hash);
  return hash;
}

function hashOf({ language, program, before, visible, limits, maxSteps, stepCost, description, secret }: Task): string {
  const told = [
    ...[language, program, visible.code, secret.solution, secret.hidden.code, description],
    ...[limits.timeoutMs, limits.memoryMb, limits.work ?? null, maxSteps, stepCost],
    ...(before === undefined ? [] : [{ before }]),
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22);
}
