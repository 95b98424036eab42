/** What runs side by side: the checks of each release of OpenEnv, and the fuzz. */

import { COMMANDS, type Command, type Place, PYTEST_FILES } from './checks.ts';
import { runChild } from './children.ts';
import { buildClient } from './client-package.ts';
import { runPytest } from './pytest-checks.ts';
import { type PythonEnvironment, pythonEnvironment } from './python-environment.ts';
import { type Servers, startServers } from './servers.ts';
import type { Row } from './table.ts';

export interface RunOptions {
  readonly smoke: boolean;
  onRow(row: Row): void;
}

interface Lane {
  readonly environment: 'newest' | 'oldest';
  readonly files: readonly string[];
  readonly commands: readonly Command[];
}

/** The lanes of the checks whose names hold one of `parts`; of all when there are none. */
export function selectedLanes(parts: readonly string[]): readonly Lane[] {
  const selected = (name: string): boolean => parts.length === 0 || parts.some((part) => name.includes(part));
  const commands = COMMANDS.filter(({ name }) => selected(name));
  const of = (environment: Lane['environment'], beside: boolean): readonly Command[] =>
    commands.filter(({ on, aside = false }) => on.includes(environment) && aside === beside);
  const files = PYTEST_FILES.filter(selected);
  const lanes: Lane[] = [
    { environment: 'newest', files, commands: of('newest', false) },
    { environment: 'oldest', files, commands: of('oldest', false) },
    { environment: 'newest', files: [], commands: of('newest', true) },
  ];
  return lanes.filter((lane) => lane.files.length + lane.commands.length > 0);
}

export async function runLanes(lanes: readonly Lane[], options: RunOptions): Promise<void> {
  const environments = new Map<string, PythonEnvironment>();
  for (const { environment } of lanes) {
    if (!environments.has(environment)) environments.set(environment, await pythonEnvironment(environment));
  }
  const wheel = await buildClient([...environments.values()][0]!);
  await Promise.all([...environments.values()].map((environment) => environment.install(wheel)));
  await Promise.all(lanes.map((lane) => runLane(lane, environments.get(lane.environment)!, options)));
}

async function runLane({ files, commands }: Lane, environment: PythonEnvironment, options: RunOptions): Promise<void> {
  let started: Promise<Servers> | undefined;
  const servers = (): Promise<Servers> => {
    started ??= startServers();
    return started;
  };
  const client = `openenv ${await releaseOf(environment)}`;
  const onRow = (row: Omit<Row, 'client'>): void => {
    options.onRow({ client, ...row });
    process.stderr.write(`${row.ok ? 'ok    ' : 'FAILED'} ${client} ${row.check}\n`);
  };
  if (files.length > 0) (await runPytest(environment, await servers(), files)).forEach(onRow);
  for (const command of commands) onRow(await timed(command, { environment, servers, smoke: options.smoke }));
}

async function releaseOf({ python }: PythonEnvironment): Promise<string> {
  const script = 'from importlib.metadata import version; print(version("openenv"))';
  return (await runChild(python, ['-c', script])).trim();
}

async function timed(command: Command, place: Place): Promise<Omit<Row, 'client'>> {
  const startMs = performance.now();
  const seconds = (): number => (performance.now() - startMs) / 1000;
  try {
    const result = await command.run(place);
    return { check: command.name, ok: true, result, seconds: seconds() };
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    return { check: command.name, ok: false, result: 'failed', seconds: seconds(), details };
  }
}
