/** What the chat-completions protocol answers, in one piece or streamed, as choices. */
import { z } from 'zod';

export interface Choice {
  readonly text: string;
  /** Of models that tell it apart from the reply. */
  readonly reasoning: string;
  readonly calls: readonly Call[];
  readonly finish: string | null;
}

export interface Call {
  readonly name: string;
  /** JSON, if the model kept to it. */
  readonly arguments: string;
}

export interface Completion {
  /** At least one. */
  readonly choices: readonly Choice[];
  readonly tokens?: { readonly prompt: number; readonly completion: number };
}

/** The endpoint answered something else than a completion. */
export class NoCompletion extends Error {}

/** Longer than any reply that means something; the rest of a stream is not waited for. */
const MOST_CHARACTERS = 2_000_000;

const part = z.object({ text: z.string() }).catch({ text: '' });
const content = z
  .union([z.string(), z.array(part).transform((parts) => parts.map(({ text }) => text).join(''))])
  .nullish()
  .transform((text) => text ?? '');
const call = z.object({
  index: z.number().nullish(),
  function: z
    .object({ name: z.string().nullish(), arguments: z.union([z.string(), z.looseObject({})]).nullish() })
    .nullish(),
});
const message = z.object({
  content,
  refusal: content,
  reasoning_content: content.catch(''),
  reasoning: content.catch(''),
  tool_calls: z.array(call).nullish(),
});
const usage = z
  .object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) })
  .nullish()
  .catch(null);
const finish = z.string().nullish();
const wholeSchema = z.object({ choices: z.array(z.object({ message, finish_reason: finish })).min(1), usage });
const pieceSchema = z.object({
  choices: z
    .array(z.object({ index: z.number().nullish(), delta: message.nullish(), finish_reason: finish }))
    .nullish(),
  usage,
});

export function wholeCompletion(body: unknown): Completion {
  const parsed = wholeSchema.safeParse(body);
  if (!parsed.success) throw new NoCompletion(said(body));
  const { choices, usage: used } = parsed.data;
  const gathered = choices.map(({ message: given, finish_reason }) => {
    const one = gathering();
    one.add(given);
    return one.choice(finish_reason ?? null);
  });
  return { choices: gathered, ...tokensOf(used) };
}

/** Calls `onPiece` for each, so that one can tell a slow stream from a silent one. */
export async function streamedCompletion(pieces: AsyncIterable<unknown>, onPiece: () => void): Promise<Completion> {
  const choices = new Map<number, { readonly gathered: ReturnType<typeof gathering>; finish: string | null }>();
  let used: z.output<typeof usage>;
  let characters = 0;
  for await (const piece of pieces) {
    onPiece();
    const parsed = pieceSchema.safeParse(piece);
    if (!parsed.success) throw new NoCompletion(said(piece));
    used = parsed.data.usage ?? used;
    for (const { index, delta, finish_reason } of parsed.data.choices ?? []) {
      const choice = choices.get(index ?? 0) ?? { gathered: gathering(), finish: null };
      choices.set(index ?? 0, choice);
      if (delta) characters += choice.gathered.add(delta);
      choice.finish = finish_reason ?? choice.finish;
    }
    if (characters > MOST_CHARACTERS) break;
  }
  const sorted = [...choices].sort(([a], [b]) => a - b).map(([, choice]) => choice);
  const isWhole = characters > MOST_CHARACTERS || sorted.some((choice) => choice.finish !== null);
  if (!isWhole) throw new NoCompletion('a stream that broke off');
  return { choices: sorted.map((choice) => choice.gathered.choice(choice.finish ?? 'length')), ...tokensOf(used) };
}

function gathering() {
  let [text, reasoning] = ['', ''];
  const calls = new Map<number, { name: string; arguments: string }>();
  return {
    /** How many characters came. */
    add(given: z.output<typeof message>): number {
      const before = text.length + reasoning.length;
      text += given.content || given.refusal;
      reasoning += given.reasoning_content || given.reasoning;
      let added = text.length + reasoning.length - before;
      for (const [at, { index, function: called }] of (given.tool_calls ?? []).entries()) {
        const one = calls.get(index ?? at) ?? { name: '', arguments: '' };
        const { name, arguments: more } = called ?? {};
        const piece = typeof more === 'string' ? more : more ? JSON.stringify(more) : '';
        calls.set(index ?? at, { name: one.name + (name ?? ''), arguments: one.arguments + piece });
        added += piece.length;
      }
      return added;
    },
    choice: (finish: string | null): Choice => ({
      text: cut(text),
      reasoning: cut(reasoning),
      calls: [...calls.values()].map(({ name, arguments: given }) => ({ name: cut(name), arguments: cut(given) })),
      finish,
    }),
  };
}

const cut = (text: string) => text.slice(0, MOST_CHARACTERS);

function tokensOf(used: z.output<typeof usage>): Pick<Completion, 'tokens'> {
  return used ? { tokens: { prompt: used.prompt_tokens, completion: used.completion_tokens } } : {};
}

function said(body: unknown): string {
  return (typeof body === 'string' ? body : (JSON.stringify(body) ?? 'nothing')).slice(0, 200);
}
