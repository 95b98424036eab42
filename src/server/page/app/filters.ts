/** Which of the tasks are shown. */
import type { Task } from './wire.ts';

export interface Filters {
  readonly difficulty: string;
  readonly suite: string;
  readonly text: string;
}

export const ANY: Filters = { difficulty: '', suite: '', text: '' };

export function passing(tasks: readonly Task[], { difficulty, suite, text }: Filters): readonly Task[] {
  const words = text.toLowerCase().split(/\s+/);
  return tasks.filter((task) => {
    const said = `${task.title} ${task.id}`.toLowerCase();
    return (
      (difficulty === '' || task.difficulty === difficulty) &&
      (suite === '' || task.suite === suite) &&
      words.every((word) => said.includes(word))
    );
  });
}
