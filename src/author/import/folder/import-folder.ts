/** Any directory with modules and their tests. */
import type { Candidate } from '../candidate.ts';
import { isFolder } from '../read-corpus.ts';
import { findTestFiles } from './find-test-files.ts';
import { makeBase } from './make-base.ts';
import { projectAt } from './project.ts';

/** One candidate for each test file. */
export function folderCandidates(path: string): Candidate[] {
  if (!isFolder(path)) return [];
  const project = projectAt(path);
  return findTestFiles(path).map((testFile) => ({
    item: testFile,
    make: async (sandbox) => [await makeBase(path, testFile, project, sandbox)],
  }));
}
