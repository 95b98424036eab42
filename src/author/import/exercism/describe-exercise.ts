/** The text of an exercise, as an agent is to read it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpusFile } from '../read-corpus.ts';
import { Refused } from '../refused.ts';
import type { Exercise } from './find-exercises.ts';

const DOCS = ['introduction.md', 'introduction.append.md', 'instructions.md', 'instructions.append.md'];
const MAX_DESCRIPTION = 20_000;

export interface ExerciseText {
  readonly title: string;
  readonly description: string;
}

/** Throws Refused when there are no instructions. */
export function describeExercise({ folder, slug }: Exercise): ExerciseText {
  const parts = DOCS.filter((name) => existsSync(join(folder, '.docs', name))).map((name) =>
    withoutHeading(readCorpusFile(folder, `.docs/${name}`)),
  );
  const description = parts.filter((part) => part !== '').join('\n\n');
  if (description === '') throw new Refused('missing_file', 'Expected a file .docs/instructions.md, got none.');
  return { title: titleOf(slug), description: `${description.slice(0, MAX_DESCRIPTION - 1).trimEnd()}\n` };
}

/** The heading says no more than "Instructions". */
function withoutHeading(text: string): string {
  return text.replace(/^#\s[^\n]*\n/, '').trim();
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
