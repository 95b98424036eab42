/** Builds the snapshots that hosts read: the one process of the sandbox that may write, and it runs no program. */
import process from 'node:process';
import { buildSnapshots } from './snapshots.ts';

buildSnapshots(process.argv[2] ?? '.');
