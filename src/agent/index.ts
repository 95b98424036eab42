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
export { actionText, actionToolCall, type ToolCall } from './chat/action-text.ts';
export { actionTools, type ChatTool } from './chat/action-tools.ts';
export { briefText, CHAT_FORMATS, type ChatFormat } from './chat/brief-text.ts';
export { observationText, type Shown } from './chat/observation-text.ts';
export { createLlmAgent } from './llm/llm-agent.ts';
export type { LlmOptions } from './llm/options.ts';
export { createOracle, type Oracle } from './oracle.ts';
export { oracleAgent } from './oracle-agent.ts';
export { createRandom } from './random.ts';
export {
  createOfflineRepair,
  createRepair,
  type PlainRepairOptions,
  type PublicTask,
  type RepairOptions,
} from './repair/index.ts';
export { createReviewOracle } from './review/oracle.ts';
export { createRandomReviewer } from './review/random.ts';
export { createReviewRepair } from './review/repair.ts';
export { createSearch, type SearchOptions } from './search/index.ts';
