/** `tools/call`: plays an action in a session's episode. */
import { ERRORS, TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { stepSession } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { type ToolResult, toolResult } from './tool-result.ts';
import { toolsOf } from './tools.ts';

export class UnknownTool extends Error {
  override readonly name = 'UnknownTool';
}

/**
 * Plays the action that the tool stands for.
 * @throws {UnknownTool} when there is none of that name.
 * @throws {TraceFixError} `invalid_action` for wrong arguments, and what the step throws; the episode is then as it was.
 */
export async function callTool(
  context: ServerContext,
  session: Session,
  call: { readonly name: string; readonly args: unknown; readonly note?: string },
  signal: AbortSignal,
): Promise<ToolResult> {
  const tools = toolsOf(context.gym.game);
  const tool = tools.get(call.name);
  if (tool === undefined) {
    const got = JSON.stringify(call.name.slice(0, 64));
    throw new UnknownTool(`Unknown tool: expected one of ${[...tools.keys()].join(', ')}, got ${got}.`);
  }
  const action = tool.action(call.args ?? {});
  const before = session.playing?.latest;
  if (before?.done) throw episodeOver();
  return toolResult(await stepSession(context, session, action, signal), before, call.note);
}

/** Whether the caller got it wrong, and not the gym. */
export function isRefusal(error: unknown): error is TraceFixError {
  return error instanceof TraceFixError && ERRORS[error.code].status < 500;
}

function episodeOver(): TraceFixError {
  return new TraceFixError(
    'episode_over',
    'Expected an episode that goes on, got one that is over: its score stands, and no further call changes it.',
  );
}
