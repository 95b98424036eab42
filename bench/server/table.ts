/** What a load led to, as a row of Markdown. */
import type { Loaded } from './load.ts';

export const TABLE_HEAD: readonly string[] = [
  '| sessions | a step every | server | opened | opening s | steps/s | p50 ms | p99 ms | failed | memory MiB, empty to played | steps/s to TraceFix |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
];

/** `first` is what the row is compared with. */
export function tableRow(loaded: Loaded, first: Loaded): string {
  const { load, contestant, opened, openSeconds, perSecond, p50Ms, p99Ms, failed, emptyMib, playedMib } = loaded;
  const cells = [
    load.sessions,
    load.paceMs === 0 ? '-' : `${load.paceMs / 1000} s`,
    contestant,
    opened,
    openSeconds.toFixed(1),
    perSecond.toFixed(0),
    p50Ms.toPrecision(3),
    p99Ms.toPrecision(3),
    failed,
    `${emptyMib.toFixed(0)} to ${playedMib.toFixed(0)}`,
    loaded === first ? '' : `${(perSecond / first.perSecond).toPrecision(2)}x`,
  ];
  return `| ${cells.join(' | ')} |`;
}
