/** The Nodes on which verdicts are compared: the one that runs this, and Node 24 where it can be had. */
import { execFileSync } from 'node:child_process';

export interface NodeBinary {
  readonly path: string;
  readonly version: string;
}

const PRINT = 'console.log(process.execPath)';

/** `TRACEFIX_NODE24` names a binary; without it npm is asked for one. Undefined, and said why, when there is none. */
export function node24(): NodeBinary | undefined {
  const named = process.env.TRACEFIX_NODE24;
  try {
    const path =
      named ?? execFileSync('npx', ['-y', '-p', 'node@24', 'node', '-e', PRINT], { encoding: 'utf8' }).trim();
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    if (!version.startsWith('v24.')) throw new Error(`Expected Node 24, got ${version}.`);
    return { path, version };
  } catch (error) {
    if (named !== undefined) throw error;
    console.log('Node 24 is passed over: TRACEFIX_NODE24 names none, and npm brings none.');
    return undefined;
  }
}
