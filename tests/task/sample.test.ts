import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTasks } from '../../src/task/load.ts';
import { sampleTask, type TaskChoice, taskChoiceSchema } from '../../src/task/sample.ts';
import { DIFFICULTIES, SPLITS, type Task } from '../../src/task/task.ts';
import { createTaskSet } from '../../src/task/task-set.ts';
import { temporaryFolder, writeTask } from './task-folder.ts';

/** Twelve tasks that differ in what can be filtered by. */
function twelve() {
  const root = temporaryFolder();
  const [template] = loadTasks({ folders: [writeTask(root, 'a/sum')], builtin: false }).tasks;
  return createTaskSet(
    Array.from(
      { length: 12 },
      (_, at): Task => ({
        ...template!,
        id: `task-${String(at).padStart(2, '0')}`,
        title: `Task number ${at}`,
        suite: at % 2 === 0 ? 'even' : 'odd',
        difficulty: DIFFICULTIES[at % 3]!,
        split: SPLITS[at % 3]!,
        tags: at % 4 === 0 ? ['four', 'two'] : at % 2 === 0 ? ['two'] : [],
      }),
    ),
  );
}

const matching = (choice: TaskChoice) => {
  const set = twelve();
  const ids = new Set(Array.from({ length: 200 }, (_, seed) => sampleTask(set, choice, seed).id));
  return [...ids].toSorted().map((id) => Number(id.slice(5)));
};

describe('sampleTask', () => {
  test.each<[string, TaskChoice, number[]]>([
    ['nothing', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    [
      'nulls',
      { difficulty: null, suite: null, tags: null, training_step: null, index: null },
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ],
    ['a suite', { suite: 'odd' }, [1, 3, 5, 7, 9, 11]],
    ['a difficulty', { difficulty: 'medium' }, [1, 4, 7, 10]],
    ['a split', { split: 'test' }, [2, 5, 8, 11]],
    ['a tag', { tags: ['two'] }, [0, 2, 4, 6, 8, 10]],
    ['two tags, both of them', { tags: ['two', 'four'] }, [0, 4, 8]],
    ['several filters', { suite: 'even', difficulty: 'hard' }, [2, 8]],
    ['training at its start', { training_step: 0 }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['training at step 999', { training_step: 999 }, [0, 3, 6, 9]],
    ['training at step 1000', { training_step: 1000 }, [1, 4, 7, 10]],
    ['training at step 4999', { training_step: 4999 }, [1, 4, 7, 10]],
    ['training at step 5000', { training_step: 5000 }, [2, 5, 8, 11]],
    ['a difficulty and a training step', { difficulty: 'easy', training_step: 9000 }, [0, 3, 6, 9]],
  ])('with %s reaches every task that matches and no other', (_, choice, expected) => {
    expect(matching(choice)).toEqual(expected);
  });

  test('gives the same task for the same seed, filters and set', () => {
    const [set, again] = [twelve(), twelve()];
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(undefined, 'odd', 'even'), (seed, suite) => {
        const choice = suite === undefined ? {} : { suite };
        expect(sampleTask(set, choice, seed).id).toBe(sampleTask(again, choice, seed).id);
      }),
    );
  });

  test('takes the i-th matching task whatever the seed', () => {
    const set = twelve();
    for (const seed of [1, 2, 3]) expect(sampleTask(set, { suite: 'odd', index: 2 }, seed).id).toBe('task-05');
  });

  test.each([
    'task_id',
    'task_name',
    'task',
  ] as const)('plays the task that %s names, by id or title, whatever the filters', (key) => {
    const set = twelve();
    for (const name of ['task-07', 'Task number 7']) {
      expect(sampleTask(set, { [key]: name, difficulty: 'hard' }, 1).id).toBe('task-07');
    }
  });

  test('refuses two names that disagree', () => {
    expect(() => sampleTask(twelve(), { task_id: 'task-01', task: 'task-02' }, 1)).toThrow(
      expect.objectContaining({ code: 'invalid_request', message: expect.stringMatching(/task-01.*task-02/) }),
    );
  });

  test('names the nearest ids when there is no such task', () => {
    expect(() => sampleTask(twelve(), { task_id: 'tsk-07' }, 1)).toThrow(
      expect.objectContaining({ code: 'unknown_task', message: expect.stringContaining('task-07') }),
    );
  });

  test('says how many tasks each filter left when none matches', () => {
    expect(() => sampleTask(twelve(), { suite: 'even', difficulty: 'hard', tags: ['absent'] }, 1)).toThrow(
      expect.objectContaining({
        code: 'no_task_matches',
        message:
          'Expected filters that a task passes, got none: 12 tasks are loaded, suite even leaves 6, difficulty hard leaves 2, tags absent leaves 0.',
      }),
    );
  });

  test('names the suites when there is none of that name', () => {
    const asked = (made?: string[]) => () => sampleTask(twelve(), { suite: 'evne' }, 1, made);
    expect(asked()).toThrow('suite evne leaves 0. The suites are even, odd.');
    expect(asked(['factory'])).toThrow('The suites are even, factory, odd.');
  });

  test('says which command names the ids when none is near', () => {
    expect(() => sampleTask(twelve(), { task_id: 'x'.repeat(40) }, 1)).toThrow(
      'There are 12 tasks; "tracefix tasks list" names them.',
    );
  });

  test('says which indices there are', () => {
    expect(() => sampleTask(twelve(), { suite: 'odd', index: 6 }, 1)).toThrow(
      expect.objectContaining({ code: 'no_task_matches', message: expect.stringContaining('from 0 to 5') }),
    );
  });

  test('has no task to give from an empty set', () => {
    expect(() => sampleTask(createTaskSet([]), {}, 1)).toThrow(expect.objectContaining({ code: 'no_task_matches' }));
  });
});

describe('taskChoiceSchema', () => {
  test('ignores the keys of others', () => {
    expect(taskChoiceSchema.parse({ suite: 'a', seed: 3, reward: 'sparse' })).toEqual({ suite: 'a' });
  });

  test.each([
    { difficulty: 'simple' },
    { index: -1 },
    { index: 0.5 },
    { tags: 'arrays' },
    { task_id: 7 },
  ])('refuses %j', (choice) => {
    expect(taskChoiceSchema.safeParse(choice).success).toBe(false);
  });
});
