/** What a tool call answers: a text for the model, and the whole envelope for everybody else. */
import type { TraceFixError } from '../../errors.ts';
import type { Envelope } from '../session/play.ts';

export interface ToolResult {
  readonly content: readonly { readonly type: 'text'; readonly text: string }[];
  /** The envelope, under the names of the MCP specification, of fastmcp and of OpenEnv's client. */
  readonly structuredContent: Envelope;
  readonly structured_content: Envelope;
  readonly data: Envelope;
  readonly isError: false;
  readonly is_error: false;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** `before` is what the step before answered; `note` is said first. */
export function toolResult(envelope: Envelope, before: Envelope | undefined, note = ''): ToolResult {
  const text = note + textOf(envelope, before);
  return {
    content: [{ type: 'text', text }],
    structuredContent: envelope,
    structured_content: envelope,
    data: envelope,
    isError: false,
    is_error: false,
    meta: {},
  };
}

/** A call that is no step: the model reads why, a program the code and the problems. */
export interface RefusedCall {
  readonly content: ToolResult['content'];
  readonly isError: true;
  readonly is_error: true;
  readonly meta: { readonly error_code: string; readonly errors?: readonly unknown[] };
}

export function refusedCall({ code, message, details }: TraceFixError): RefusedCall {
  return {
    content: [{ type: 'text', text: message }],
    isError: true,
    is_error: true,
    meta: { error_code: code, ...(details.length > 0 && { errors: details }) },
  };
}

/** The output, the code around an edit, and where the episode stands; a game that has no such field leaves it out. */
function textOf(envelope: Envelope, before: Envelope | undefined): string {
  const observation = fields(envelope.observation);
  const edited = observation.diff !== fields(before?.observation).diff;
  const context = edited ? textField(observation, 'localized_context') : '';
  const output = textField(observation, 'last_execution_output') || JSON.stringify(envelope.observation);
  return [output, context && `The program there:\n${context}`, standing(envelope)].filter(Boolean).join('\n\n');
}

function standing({ observation, reward, done, metadata }: Envelope): string {
  const { steps_remaining, cumulative_reward } = fields(observation);
  const sum = typeof cumulative_reward === 'number' ? `, so far ${rounded(cumulative_reward)}` : '';
  const gained = `Reward: ${rounded(reward ?? 0)}${sum}.`;
  if (done) return `${gained} The episode is over${scoreText(metadata)}.`;
  return typeof steps_remaining === 'number' ? `${gained} Steps remaining: ${steps_remaining}.` : gained;
}

function scoreText({ final_score }: Envelope['metadata']): string {
  return typeof final_score === 'number' ? `: the score is ${rounded(final_score)}` : '';
}

function fields(observation: unknown): Readonly<Record<string, unknown>> {
  return typeof observation === 'object' && observation !== null ? (observation as Record<string, unknown>) : {};
}

function textField(observation: Readonly<Record<string, unknown>>, name: string): string {
  const value = observation[name];
  return typeof value === 'string' ? value : '';
}

/** Sums of hundredths show the binary fractions they are made of. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
