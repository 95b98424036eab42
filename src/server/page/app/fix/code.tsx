/** The program as it stands, for those who only look on. */
import { useMemo } from 'preact/hooks';
import { CodeView } from '../code-view.tsx';
import type { EpisodeRecord } from '../record.ts';
import { addedLines, linesOf } from '../source.ts';

export function Code({ record: { result, written } }: { readonly record: EpisodeRecord }) {
  const { observation } = result;
  const added = useMemo(() => addedLines(observation.diff ?? ''), [observation.diff]);
  const lines = useMemo(() => linesOf(observation), [observation]);
  return <CodeView lines={lines} added={added} written={written} />;
}
