/** Whether a task still has what `tasks new` put where its author has to write. */

import type { Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import { extensionOf } from './extension-of.ts';

/** Marks what is to be written. */
export const UNWRITTEN = '[write this]';

/** One finding that names every file with a mark in it. Comments of task.yaml are not part of a task, and are not looked at. */
export function checkUnfinished(task: Task): Finding[] {
  const extension = extensionOf(task);
  const texts: [string, string][] = [
    ['task.yaml', `${task.title}\n${task.description}`],
    [`program.${extension}`, task.program],
    [`before.${extension}`, task.before ?? ''],
    [`solution.${extension}`, task.secret.solution],
    [task.visible.name, task.visible.code],
    [task.secret.hidden.name, task.secret.hidden.code],
  ];
  const files = texts.filter(([, text]) => text.includes(UNWRITTEN)).map(([name]) => name);
  if (files.length === 0) return [];
  return [finding('unfinished', `Expected files without the mark ${UNWRITTEN}, got it in ${files.join(', ')}.`)];
}
