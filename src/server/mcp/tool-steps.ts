/** Steps that list and call tools, as OpenEnv's MCPToolClient sends them in place of actions. */
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import { problemsOf, sentenceOf } from '../../problems.ts';
import type { ServerContext } from '../context.ts';
import { type Envelope, noEpisode, stepSession } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { callTool, isRefusal, UnknownTool } from './call-tool.ts';
import { toolsOf } from './tools.ts';

const metadata = z.record(z.string(), z.unknown()).nullish();

const toolStep = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('list_tools'), metadata }),
  z.strictObject({
    type: z.literal('call_tool'),
    tool_name: z.string(),
    arguments: z.record(z.string(), z.unknown()).default({}),
    metadata,
  }),
]);

type ToolError = 'execution_error' | 'invalid_args' | 'tool_not_found';

/** A step of the session: an action of the game, or one of the two above. */
export async function takeStep(
  context: ServerContext,
  session: Session | undefined,
  action: unknown,
  signal: AbortSignal,
): Promise<Envelope> {
  if (isToolStep(action)) return takeToolStep(context, session, action, signal);
  if (session === undefined) throw noEpisode();
  return stepSession(context, session, action, signal);
}

/** Needs no episode, so it needs no session. */
export function isToolListing(action: unknown): boolean {
  return isToolStep(action) && action.type === 'list_tools';
}

export function isToolStep(action: unknown): action is { readonly type: string } {
  if (typeof action !== 'object' || action === null || !('type' in action)) return false;
  return action.type === 'list_tools' || action.type === 'call_tool';
}

async function takeToolStep(
  context: ServerContext,
  session: Session | undefined,
  action: unknown,
  signal: AbortSignal,
): Promise<Envelope> {
  const parsed = toolStep.safeParse(action);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error, action);
    throw new TraceFixError(
      'invalid_action',
      `Expected list_tools or call_tool, got ${sentenceOf(problems)}.`,
      problems,
    );
  }
  const latest = session?.playing?.latest;
  if (parsed.data.type === 'list_tools') {
    return { observation: { tools: listed(context) }, reward: null, done: latest?.done ?? false, metadata: {} };
  }
  if (session === undefined || latest === undefined) throw noEpisode();
  const { tool_name, arguments: args } = parsed.data;
  try {
    const result = await callTool(context, session, { name: tool_name, args }, signal);
    const { reward, done, metadata } = result.data;
    return { observation: { tool_name, result, error: null }, reward, done, metadata };
  } catch (error) {
    const error_type = toolErrorOf(error);
    if (error_type === undefined) throw error;
    const message = (error as Error).message;
    const observation = { tool_name, result: null, error: { error_type, message } };
    return { observation, reward: 0, done: latest.done, metadata: {} };
  }
}

/** What the call itself got wrong; a failure of the gym's is no answer of the tool and stays an error. */
function toolErrorOf(error: unknown): ToolError | undefined {
  if (error instanceof UnknownTool) return 'tool_not_found';
  if (!isRefusal(error)) return undefined;
  return error.code === 'invalid_action' ? 'invalid_args' : 'execution_error';
}

function listed({ gym }: ServerContext): readonly unknown[] {
  return [...toolsOf(gym.game).values()].map(({ name, description, inputSchema }) => ({
    name,
    description,
    input_schema: inputSchema,
  }));
}
