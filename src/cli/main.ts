#!/usr/bin/env node
/** The `tracefix` command. */
import { runCommand } from './run-command.ts';

// A reader that has seen enough, such as head, ends the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommand(process.argv.slice(2));
