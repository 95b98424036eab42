#!/usr/bin/env node
/** The `tracefix` command. */
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2));
