/** `tools/call` of an agent that MCP brought: models read what a tool answers and mend their call; an error their client keeps from them. */
import { noteRefusal } from '../operations/refusal.ts';
import { callTool, isRefusal } from './call-tool.ts';
import { type RefusedCall, refusedCall, type ToolResult } from './tool-result.ts';

/** As {@link callTool}, but a refusal is an answer of the tool. */
export async function callForAgent(...call: Parameters<typeof callTool>): Promise<ToolResult | RefusedCall> {
  const [context, session] = call;
  try {
    return await callTool(...call);
  } catch (error) {
    if (session.closed || !isRefusal(error)) throw error;
    noteRefusal(context, error.code);
    return refusedCall(error);
  }
}
