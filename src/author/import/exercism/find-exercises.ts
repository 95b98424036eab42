/** Finds the exercises under a path that is a track of Exercism, or a folder with tracks in it. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../../../../sandbox/sandbox.ts';
import { foldersIn, isFolder } from '../read-corpus.ts';

export interface Exercise {
  /** `javascript/two-fer` */
  readonly item: string;
  readonly slug: string;
  readonly folder: string;
  readonly language: Language;
}

const TRACKS: Readonly<Record<Language, { extension: '.js' | '.ts'; tests: readonly string[] }>> = {
  javascript: { extension: '.js', tests: ['.spec.js', '.test.js'] },
  typescript: { extension: '.ts', tests: ['.test.ts', '.spec.ts'] },
};

/** In order of track and slug; none when the path is of another form. */
export function findExercises(path: string): Exercise[] {
  // As the tracks have them, and as they lie when only the exercises were taken.
  const places = [path, ...['javascript', 'typescript'].map((track) => join(path, track))]
    .flatMap((place) => [place, join(place, 'exercises', 'practice')])
    .filter(isFolder);
  return places.flatMap((place) =>
    foldersIn(place).flatMap((slug) => {
      const folder = join(place, slug);
      const language = languageOf(folder, slug);
      return language === undefined ? [] : [{ item: `${language}/${slug}`, slug, folder, language }];
    }),
  );
}

/** The names that files of an exercise may have, the first that is there being meant. */
export function filesOf({ slug, language }: Exercise) {
  const { extension, tests } = TRACKS[language];
  return {
    stub: `${slug}${extension}`,
    solutions: ['proof.ci', 'exemplar', 'example'].map((name) => `.meta/${name}${extension}`),
    tests: tests.map((ending) => `${slug}${ending}`),
  };
}

function languageOf(folder: string, slug: string): Language | undefined {
  const isIn = (language: Language) => {
    const { extension, tests } = TRACKS[language];
    return [extension, ...tests].some((ending) => existsSync(join(folder, basename(slug) + ending)));
  };
  if (!existsSync(join(folder, '.meta'))) return undefined;
  return (['javascript', 'typescript'] as const).find(isIn);
}
