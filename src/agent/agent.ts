/** What plays episodes: given what it sees and what it did, it names the next action. */
import { inspect } from 'node:util';

/** An action in wire form. */
export interface AgentAction {
  readonly action_type: string;
  readonly [field: string]: unknown;
}

/** What a model answered when it was asked for an action. */
export interface Reply {
  /** As it came, before anything was mended. */
  readonly text: string;
  readonly tokens: { readonly prompt: number; readonly completion: number };
  readonly latencyMs: number;
  /** Answers of which no action could be made before this one, in the order they came. */
  readonly malformed: readonly string[];
  /** What had to be mended in this one to make an action of it, such as a `fence` around it; absent when nothing. */
  readonly mended?: readonly string[];
}

/** An action and the reply that it was read from. */
export interface Decision {
  readonly action: AgentAction;
  readonly reply: Reply;
}

/** An action taken and what came of it. */
export interface Turn {
  readonly action: AgentAction;
  /** What the agent sees now: as before the action when that was refused. */
  readonly observation: unknown;
  /** null when the action was refused for its form. */
  readonly reward: number | null;
  /** Why the action was refused for its form; it then cost nothing and changed nothing. */
  readonly error?: string;
}

export interface ActContext {
  /** Fires when the episode is stopped: nobody waits for the action any more. */
  readonly signal: AbortSignal;
}

/**
 * Chooses the next action. `history` holds the turns of this episode, oldest first; it is empty before the first action. Throws
 * AgentUnavailable when nothing can be chosen through no fault of the agent's own: the episode is then played again, or
 * recorded as failed, and never as a score.
 */
export type Act = (
  observation: unknown,
  history: readonly Turn[],
  context: ActContext,
) => AgentAction | Decision | Promise<AgentAction | Decision>;

/** A policy with a name. */
export interface Agent {
  readonly name: string;
  /** What is recorded of how it plays: model, temperature and the like. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly act: Act;
}

/** How an episode begins. */
export interface Start {
  readonly taskId: string;
  readonly episodeId: string;
  /** Of the episode; with `attempt`, all that an agent may draw its chance from. */
  readonly seed: number;
  /** From 0, among those that begin alike. */
  readonly attempt: number;
  readonly observation: unknown;
  /** Of the reset; `system_prompt` is a complete brief. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** A copy of the episode as it stands, to look ahead in; absent unless the rollout allows it. */
  readonly fork?: () => Promise<Branch>;
}

/** A copy of an episode. What is done in it is neither recorded nor scored. */
export interface Branch {
  step(action: AgentAction): Promise<BranchResult>;
  fork(): Promise<Branch>;
  close(): void;
}

export interface BranchResult {
  readonly observation: unknown;
  readonly reward: number | null;
  readonly done: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** An agent that keeps something for each episode: it begins one with an agent that plays only that. */
export interface EpisodicAgent {
  readonly name: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  begin(start: Start): Agent | Promise<Agent>;
}

/** Whatever can play: a function is enough. */
export type AnyAgent = Agent | EpisodicAgent | Act;

/** The endpoint of a model, or whatever else an agent cannot do without, does not answer. */
export class AgentUnavailable extends Error {
  override readonly name = 'AgentUnavailable';
  /** Whether asking again is in vain, as with a wrong key: the episode is then not played again. */
  readonly isLasting: boolean;

  constructor(message: string, { isLasting = false, cause }: { isLasting?: boolean; cause?: unknown } = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.isLasting = isLasting;
  }
}

/** Every agent as one that begins episodes. Throws TypeError for what is none, since types are stripped and not checked. */
export function episodic(agent: AnyAgent): EpisodicAgent {
  if (typeof agent !== 'function' && !isAgentObject(agent))
    throw new TypeError(
      `Expected an agent, a function or an object with name and act or begin, got ${inspect(agent, { depth: 0 })}.`,
    );
  if (typeof agent === 'function') {
    const named = { name: agent.name === '' ? 'function' : agent.name, act: agent };
    return { name: named.name, begin: () => named };
  }
  return 'begin' in agent ? agent : { ...agent, begin: () => agent };
}

function isAgentObject(agent: unknown): boolean {
  if (typeof agent !== 'object' || agent === null) return false;
  const { name, act, begin } = agent as { name?: unknown; act?: unknown; begin?: unknown };
  return typeof name === 'string' && (typeof act === 'function' || typeof begin === 'function');
}
