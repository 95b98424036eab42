/** The actions of a game as tools that a model can call. */
import { z } from 'zod';
import type { AnyGame } from '../../gym/index.ts';

/** A tool as the chat-completions protocol has it. */
export interface ChatTool {
  readonly type: 'function';
  readonly function: {
    readonly name: string;
    readonly description: string;
    readonly parameters: Readonly<Record<string, unknown>>;
  };
}

export function actionTools({ actions }: Pick<AnyGame, 'actions'>): readonly ChatTool[] {
  return actions.map(({ tool, schema }) => {
    const { $schema: _, ...parameters } = z.toJSONSchema(schema, { io: 'input' });
    return { type: 'function', function: { ...tool, parameters } };
  });
}
