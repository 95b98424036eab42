/** Every check by its name. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../e2e/repository.ts';
import { runChild } from './children.ts';
import { CLIENT } from './client-package.ts';
import { fuzz } from './fuzz.ts';
import type { PythonEnvironment } from './python-environment.ts';
import { readmeExample } from './readme-example.ts';
import type { Servers } from './servers.ts';
import { checkSpace } from './space.ts';

export interface Place {
  readonly environment: PythonEnvironment;
  /** Started when first asked for. */
  servers(): Promise<Servers>;
  readonly smoke: boolean;
}

export interface Command {
  readonly name: string;
  readonly on: readonly ('newest' | 'oldest')[];
  /** Takes so long that it runs beside the others. */
  readonly aside?: boolean;
  /** Resolves with what it saw, in a few words; throws what is wrong. */
  run(place: Place): Promise<string>;
}

/** From the root, run by pytest on every release. */
export const PYTEST_FILES: readonly string[] = ['tests/interop/checks', 'clients/python/tests'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /^test_.*\.py$/.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`),
);

const BOTH = ['newest', 'oldest'] as const;

export const COMMANDS: readonly Command[] = [
  { name: 'openenv validate --url', on: BOTH, run: (place) => validate(place, '') },
  { name: 'openenv validate --url .../review', on: BOTH, run: (place) => validate(place, '/review') },
  { name: 'MCPToolClient', on: BOTH, run: mcpToolClient },
  { name: 'ten lines of Python in the README', on: BOTH, run: readmeExample },
  { name: 'models are the schemas', on: ['newest'], run: modelsAreUpToDate },
  { name: 'Space', on: BOTH, run: ({ environment }) => checkSpace(space(environment)) },
  { name: 'schemathesis', on: ['newest'], aside: true, run: (place) => fuzz(place, '') },
  { name: 'schemathesis .../review', on: ['newest'], aside: true, run: (place) => fuzz(place, '/review') },
];

async function validate({ environment, servers }: Place, path: string): Promise<string> {
  const printed = await runChild(environment.command('openenv'), [
    'validate',
    '--url',
    (await servers()).url + path,
    '--json',
  ]);
  const report = JSON.parse(printed.slice(printed.indexOf('{')));
  const criteria: { id: string; passed: boolean }[] = report.criteria;
  const failed = criteria.filter(({ passed }) => !passed);
  if (!report.passed || failed.length > 0 || criteria.length < 6) throw new Error(printed);
  return `${criteria.length} criteria passed`;
}

async function mcpToolClient({ environment, servers }: Place): Promise<string> {
  const script = join(ROOT, 'tests/interop/mcp_tool_client.py');
  return (await runChild(environment.python, [script, (await servers()).url])).trim().split('\n').at(-1)!;
}

async function modelsAreUpToDate({ environment }: Place): Promise<string> {
  await runChild(environment.python, [join(CLIENT, 'generate.py'), '--check']);
  return `${relative(ROOT, CLIENT)} is up to date`;
}

function space({ python, command }: PythonEnvironment): Parameters<typeof checkSpace>[0] {
  return { python, openenv: command('openenv') };
}
