/** The agents that commands know by name. */
import {
  type AnyAgent,
  createOfflineRepair,
  createRandom,
  createRandomReviewer,
  createRepair,
  createReviewOracle,
  createReviewRepair,
  createSearch,
  oracleAgent,
} from '../agent/index.ts';
import { type GameName, gameNamed } from '../game/index.ts';
import type { AgentNeeds } from './agent-needs.ts';
import { type LlmCommandOptions, llmAgent } from './llm-options.ts';
import { loadAgent } from './load-agent.ts';
import { UsageError } from './usage-error.ts';

type MakeAgent = (needs: AgentNeeds, options: LlmCommandOptions) => AnyAgent | Promise<AnyAgent>;

/** By name, and by the game that they play. */
const AGENTS: Readonly<Record<string, Readonly<Partial<Record<GameName, MakeAgent>>>>> = {
  oracle: {
    fix: async (needs) => oracleAgent(solutionsOf(await needs.tasks())),
    review: async (needs) => createReviewOracle(await needs.tasks()),
  },
  random: { fix: () => createRandom(), review: () => createRandomReviewer() },
  repair: {
    fix: async (needs) => createRepair(await programsOf(needs)),
    review: async (needs) => createReviewRepair(await programsOf(needs)),
  },
  'repair-thrifty': { fix: async (needs) => createRepair({ ...(await programsOf(needs)), isThrifty: true }) },
  'repair-offline': { fix: async (needs) => createOfflineRepair(await programsOf(needs)) },
  search: { fix: async (needs) => createSearch(await programsOf(needs)) },
  llm: { fix: llmPlaying('fix'), review: llmPlaying('review') },
};

export const AGENT_NAMES: readonly string[] = Object.keys(AGENTS);

/** Throws UsageError for what is neither a name nor a path. */
export function requireAgentName(name: string): void {
  if (Object.hasOwn(AGENTS, name) || /[/\\]|\.[cm]?[jt]s$/.test(name)) return;
  throw new UsageError(
    `Expected --agent to be ${AGENT_NAMES.join(', ')} or the path of a module such as ./my-agent.ts, got "${name}".`,
  );
}

/** The agent of that name, or of the module at that path. Rejects with UsageError when none can be made that plays the game. */
export async function agentNamed(
  name: string,
  game: string,
  needs: AgentNeeds,
  options: LlmCommandOptions,
): Promise<AnyAgent> {
  if (!Object.hasOwn(AGENTS, name)) return await loadAgent(name);
  const make = AGENTS[name]![game as GameName];
  if (make !== undefined) return await make(needs, options);
  const able = AGENT_NAMES.filter((one) => AGENTS[one]![game as GameName] !== undefined);
  throw new UsageError(
    `Expected an agent that plays ${game} (${able.join(', ')}, or a module of your own), got "${name}".`,
  );
}

function llmPlaying(game: GameName): MakeAgent {
  return (_, options) => llmAgent(options, gameNamed(game)!);
}

function solutionsOf(taskOf: Awaited<ReturnType<AgentNeeds['tasks']>>): (taskId: string) => Promise<string> {
  return async (id) => (await taskOf(id)).secret.solution;
}

async function programsOf(needs: AgentNeeds) {
  return { testsOf: await needs.tasks(), sandbox: needs.sandbox() };
}
