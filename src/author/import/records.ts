/** Reads the records of a corpus that is a file of JSON Lines. */
import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { CorpusError } from './corpus-error.ts';
import { Refused } from './refused.ts';

const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_LINE_CHARACTERS = 1024 * 1024;

/** A line of the file: its record, or why it is none. */
export interface Line<Fields> {
  /** `line 3`, for a line that has no name of its own. */
  readonly place: string;
  readonly record: Fields | Refused;
}

/** Every line that is not blank. Throws CorpusError when the file cannot be read. */
export function readRecords<Fields>(file: string, schema: z.ZodType<Fields>, corpus: string): Line<Fields>[] {
  return readLines(file).flatMap((line, at) =>
    line.trim() === '' ? [] : [{ place: `line ${at + 1}`, record: parseRecord(line, schema, corpus) }],
  );
}

/** A value in JSON of the form given, or why it is none. */
export function parseRecord<Fields>(line: string, schema: z.ZodType<Fields>, corpus: string): Fields | Refused {
  const refuse = (got: string) => new Refused('not_a_record', `Expected a record of ${corpus}, got ${got}`);
  if (line.length > MAX_LINE_CHARACTERS) return refuse(`a line of ${line.length} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refuse(`no JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first!.path.length === 0 ? '' : ` at ${first!.path.join('.')}`;
  return refuse(`one that differs${where}: ${first!.message}.`);
}

function readLines(file: string): string[] {
  try {
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES)
      throw new CorpusError(`Expected a file of at most ${MAX_FILE_BYTES} bytes, got ${size} in "${file}".`);
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError(`Expected a file that can be read, got "${file}".`);
  }
}
