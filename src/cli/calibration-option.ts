/** `--calibration`: measured difficulties for a server, read anew whenever their file changes. */
import { unwatchFile, watchFile } from 'node:fs';
import { Option } from 'commander';
import type { Logger } from 'pino';
import { TraceFixError } from '../errors.ts';
import type { Gym } from '../gym/index.ts';
import { readCalibration } from '../task/index.ts';

const LOOK_EVERY_MS = 2000;

export function calibrationOption(): Option {
  return new Option(
    '--calibration <file>',
    'measured difficulties, as "tasks calibrate" writes them; read again whenever the file changes',
  ).env('TRACEFIX_CALIBRATION');
}

/** Lays the calibration over the gym's tasks whenever its file changes. A file that is no calibration any more is logged, and the earlier one stays. */
export function followCalibration(path: string, gym: Gym, logger: Logger): { stop(): void } {
  const look = (): void => {
    try {
      gym.calibrate(readCalibration(path));
      logger.info({ calibration: path }, 'the calibration was read again');
    } catch (error) {
      if (!(error instanceof TraceFixError)) throw error;
      logger.warn({ calibration: path, reason: error.message }, 'the calibration is kept as it was');
    }
  };
  watchFile(path, { interval: LOOK_EVERY_MS, persistent: false }, look);
  return { stop: () => unwatchFile(path, look) };
}
