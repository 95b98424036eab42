/** The agents that commands know by name. */
import { type AnyAgent, createRandom, oracleAgent } from '../agent/index.ts';
import { loadAgent } from './load-agent.ts';
import type { SolutionOf } from './rollout-solutions.ts';
import { UsageError } from './usage-error.ts';

/** What an agent may need of the command that it plays for. */
export interface AgentNeeds {
  /** Rejects with UsageError when the solutions cannot be had. */
  solutions(): Promise<SolutionOf>;
}

type MakeAgent = (needs: AgentNeeds) => AnyAgent | Promise<AnyAgent>;

const AGENTS: ReadonlyMap<string, MakeAgent> = new Map<string, MakeAgent>([
  ['oracle', async (needs) => oracleAgent(await needs.solutions())],
  ['random', () => createRandom()],
]);

export const AGENT_NAMES: readonly string[] = [...AGENTS.keys()];

/** The agent of that name, or of the module at that path. Rejects with UsageError when there is none. */
export async function agentNamed(name: string, needs: AgentNeeds): Promise<AnyAgent> {
  const make = AGENTS.get(name);
  if (make !== undefined) return await make(needs);
  if (/[/\\]|\.[cm]?[jt]s$/.test(name)) return await loadAgent(name);
  throw new UsageError(
    `Expected --agent to be ${AGENT_NAMES.join(', ')} or the path of a module such as ./my-agent.ts, got "${name}".`,
  );
}
