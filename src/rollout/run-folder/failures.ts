/** `failures.jsonl`: what could not be played, and what was begun anew. */
import { appendFileSync, closeSync, existsSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { readJsonLines } from '../../json-lines.ts';

export const failureSchema = z.object({
  key: z.string(),
  kind: z.enum(['failed', 'retried']).describe('`failed` has no trajectory; `retried` was begun anew.'),
  cause: z.enum(['environment', 'model', 'agent']),
  reasons: z.array(z.string()).describe('One for each time it was begun, oldest first.'),
});

export type Failure = z.output<typeof failureSchema>;

export interface FailureFile {
  append(failure: Failure): void;
  close(): void;
}

/** What failed in an earlier run is begun anew in this one, and is put down as that. */
export async function openFailures(file: string): Promise<FailureFile> {
  if (existsSync(file)) {
    const lines: string[] = [];
    for await (const failure of readFailures(file)) lines.push(lineOf({ ...failure, kind: 'retried' }));
    writeFileSync(`${file}.mended`, lines.join(''));
    renameSync(`${file}.mended`, file);
  }
  const descriptor = openSync(file, 'a');
  return {
    append: (failure) => appendFileSync(descriptor, lineOf(failure)),
    close: () => closeSync(descriptor),
  };
}

/** Lines that are none, such as a torn last one, are passed over. */
export async function* readFailures(file: string): AsyncGenerator<Failure> {
  for await (const { text } of readJsonLines(file)) {
    const failure = failureIn(text);
    if (failure !== undefined) yield failure;
  }
}

function failureIn(text: string): Failure | undefined {
  try {
    return failureSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Torn.
    return undefined;
  }
}

function lineOf(failure: Failure): string {
  return `${JSON.stringify(failure)}\n`;
}
