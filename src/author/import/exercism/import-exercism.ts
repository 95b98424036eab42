/** The exercises of Exercism's JavaScript and TypeScript tracks. */
import type { Candidate } from '../candidate.ts';
import { findExercises } from './find-exercises.ts';
import { makeExercise } from './make-exercise.ts';

/** One candidate for each exercise under a track's folder, or under a folder of tracks. */
export function exercismCandidates(path: string): Candidate[] {
  return findExercises(path).map((exercise) => ({
    item: exercise.item,
    make: (sandbox) => makeExercise(exercise, sandbox),
  }));
}
