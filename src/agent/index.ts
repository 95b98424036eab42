/** What plays: the face of this folder. */
export {
  type Act,
  type ActContext,
  type Agent,
  type AgentAction,
  AgentUnavailable,
  type AnyAgent,
  type Branch,
  type BranchResult,
  type Decision,
  type EpisodicAgent,
  episodic,
  type Reply,
  type Start,
  type Turn,
} from './agent.ts';
export { createOracle, type Oracle } from './oracle.ts';
export { oracleAgent } from './oracle-agent.ts';
