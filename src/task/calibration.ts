/** Measured difficulty: what recorded episodes say of tasks, laid over what their authors said. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { TraceFixError } from '../errors.ts';
import { problemsOf, sentenceOf } from '../problems.ts';
import { DIFFICULTIES } from './task.ts';
import { createTaskSet, type TaskSet } from './task-set.ts';

const share = z.number().min(0).max(1);
/** Low and high end of a 95 % interval. */
const interval = z.tuple([share, share]);
const rate = z.object({
  attempts: z.int().min(1),
  solved: z.int().min(0),
  solve_rate: share,
  interval,
});

/** A calibration as `tracefix tasks calibrate` writes it. */
export const calibrationSchema = z.object({
  version: z.literal(1),
  agents: z.record(z.string(), z.object({ episodes: z.int().min(1), solved: z.int().min(0), ability: z.number() })),
  tasks: z.record(
    z.string(),
    z.object({
      /** `sparse`: too few attempts to say anything, so that the author's word stands. */
      status: z.enum(['sparse', 'calibrated', 'saturated', 'impossible']),
      difficulty: z.enum(DIFFICULTIES).nullable(),
      ...rate.shape,
      fitted: z.object({ difficulty: z.number(), standard_error: z.number().min(0), solve_rate: share, interval }),
      by_agent: z.record(z.string(), rate),
    }),
  ),
});
export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibratedTask = Calibration['tasks'][string];

/**
 * Reads a calibration. Throws TraceFixError `invalid_request` saying what is wrong with the file.
 *
 * @example
 * const calibration = readCalibration('calibration.json');
 */
export function readCalibration(path: string): Calibration {
  const problem = (reason: string) =>
    new TraceFixError(
      'invalid_request',
      `Expected ${path} to be a calibration as tracefix tasks calibrate writes it, got ${reason}.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw problem((error as Error).message);
  }
  const { data, error } = calibrationSchema.safeParse(value);
  if (error) throw problem(sentenceOf(problemsOf(error, value)));
  return data;
}

/**
 * The same tasks with the difficulty that was measured, where it was, and with their solve rates. What the calibration says of
 * tasks that the set lacks is not looked at.
 */
export function calibrated(set: TaskSet, { tasks: measured }: Calibration): TaskSet {
  const known = new Map(Object.entries(measured));
  const tasks = set.tasks.map((task) => {
    const difficulty = known.get(task.id)?.difficulty;
    return difficulty ? { ...task, difficulty } : task;
  });
  return {
    ...createTaskSet(tasks, set.invalid),
    solveRate: (id) => {
      const task = known.get(id);
      return task === undefined || task.status === 'sparse' ? undefined : task.fitted.solve_rate;
    },
  };
}
