/** The agents that commands know by name. */
import {
  type AnyAgent,
  createOfflineRepair,
  createRandom,
  createRepair,
  createSearch,
  oracleAgent,
} from '../agent/index.ts';
import type { AgentNeeds } from './agent-needs.ts';
import { type LlmCommandOptions, llmAgent } from './llm-options.ts';
import { loadAgent } from './load-agent.ts';
import { UsageError } from './usage-error.ts';

type MakeAgent = (needs: AgentNeeds, options: LlmCommandOptions) => AnyAgent | Promise<AnyAgent>;

const AGENTS: ReadonlyMap<string, MakeAgent> = new Map<string, MakeAgent>([
  ['oracle', async (needs) => oracleAgent(solutionsOf(await needs.tasks()))],
  ['random', () => createRandom()],
  ['repair', async (needs) => createRepair(await programsOf(needs))],
  ['repair-thrifty', async (needs) => createRepair({ ...(await programsOf(needs)), isThrifty: true })],
  ['repair-offline', async (needs) => createOfflineRepair(await programsOf(needs))],
  ['search', async (needs) => createSearch(await programsOf(needs))],
  ['llm', (_, options) => llmAgent(options)],
]);

export const AGENT_NAMES: readonly string[] = [...AGENTS.keys()];

/** Throws UsageError for what is neither a name nor a path. */
export function requireAgentName(name: string): void {
  if (AGENTS.has(name) || /[/\\]|\.[cm]?[jt]s$/.test(name)) return;
  throw new UsageError(
    `Expected --agent to be ${AGENT_NAMES.join(', ')} or the path of a module such as ./my-agent.ts, got "${name}".`,
  );
}

/** The agent of that name, or of the module at that path. Rejects with UsageError when none can be made. */
export async function agentNamed(name: string, needs: AgentNeeds, options: LlmCommandOptions): Promise<AnyAgent> {
  return (await AGENTS.get(name)?.(needs, options)) ?? (await loadAgent(name));
}

function solutionsOf(taskOf: Awaited<ReturnType<AgentNeeds['tasks']>>): (taskId: string) => Promise<string> {
  return async (id) => (await taskOf(id)).secret.solution;
}

async function programsOf(needs: AgentNeeds) {
  return { testsOf: await needs.tasks(), sandbox: needs.sandbox() };
}
