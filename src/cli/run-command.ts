/** One command of `tracefix`, from its words to its exit code. */
import { CommanderError } from 'commander';
import { SandboxUnavailable } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import { EnvironmentUnavailable, RunUnwritable } from '../rollout/index.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/** The command was right, and may do another time. */
const PASSING = [SandboxUnavailable, EnvironmentUnavailable, RunUnwritable];

/** Resolves with 0 when done, 1 when it failed, 2 when it was asked for wrongly; what went wrong is on stderr. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  // Commander has printed its own message by now; help and version end with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) return say(error.message, 2);
  if (PASSING.some((kind) => error instanceof kind)) return say((error as Error).message, 1);
  if (error instanceof TraceFixError) return say(error.message, error.code === 'unknown_task' ? 2 : 1);
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

function say(message: string, code: number): number {
  process.stderr.write(`error: ${message}\n`);
  return code;
}
