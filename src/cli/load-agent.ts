/** An agent of the user's own: what a module exports by default. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Act, AnyAgent } from '../agent/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * The agent of the module at the path. Its default export is an agent, a function that chooses actions, or a function without
 * parameters that makes one of both; a mere function is named for the file. Rejects with UsageError when there is none.
 */
export async function loadAgent(file: string): Promise<AnyAgent> {
  if (!existsSync(file))
    throw new UsageError(`Expected --agent to be the path of a module, got "${file}", which is not there.`);
  const exported = await exportedBy(file);
  const agent = await madeBy(exported, file);
  if (typeof agent === 'function') return { name: path.parse(file).name, act: agent };
  if (typeof agent.name !== 'string' || agent.name === '')
    throw new UsageError(`Expected the agent of "${file}" to have a name, got ${kindOf(agent.name)}.`);
  return agent;
}

async function exportedBy(file: string): Promise<unknown> {
  let loaded: { readonly default?: unknown };
  try {
    loaded = await import(pathToFileURL(path.resolve(file)).href);
  } catch (error) {
    throw new UsageError(`Expected "${file}" to be a module that can be loaded, got: ${String(error)}`);
  }
  return loaded.default;
}

async function madeBy(exported: unknown, file: string): Promise<AnyAgent> {
  if (isAgent(exported)) return exported;
  if (typeof exported !== 'function')
    throw new UsageError(
      `Expected the default export of "${file}" to be an agent, or a function that is or makes one, got ${kindOf(exported)}.`,
    );
  if (exported.length > 0) return exported as Act;
  let made: unknown;
  try {
    made = await exported();
  } catch (error) {
    throw new UsageError(`Expected the function that "${file}" exports to make an agent, got: ${String(error)}`);
  }
  if (isAgent(made) || typeof made === 'function') return made as AnyAgent;
  // It looks at nothing to choose an action.
  if (typeof (made as { action_type?: unknown } | null)?.action_type === 'string') return exported as Act;
  throw new UsageError(`Expected the function that "${file}" exports to make an agent, got ${kindOf(made)}.`);
}

function isAgent(value: unknown): value is Exclude<AnyAgent, Act> {
  if (typeof value !== 'object' || value === null) return false;
  const { act, begin } = value as { readonly act?: unknown; readonly begin?: unknown };
  return typeof act === 'function' || typeof begin === 'function';
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value !== 'object' || value === null)
    return `${typeof value === 'function' ? 'a function' : JSON.stringify(value)}`;
  return `an object with ${Object.keys(value).join(', ') || 'nothing'}`;
}
