/** What a run prints. */
export interface Row {
  /** The release of OpenEnv that stood on the other side. */
  readonly client: string;
  readonly check: string;
  readonly ok: boolean;
  readonly result: string;
  readonly seconds: number;
  /** What went wrong, whole. */
  readonly details?: string;
}

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ client, check, ok, result, seconds }) => [
    client,
    check,
    ok ? 'ok' : 'FAILED',
    `${seconds.toFixed(1)} s`,
    result,
  ]);
  const table = [['client', 'check', '', 'time', 'result'], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function failuresOf(rows: readonly Row[]): readonly string[] {
  return rows.filter(({ ok }) => !ok).map(({ client, check, details }) => `${client}, ${check}:\n${details ?? ''}`);
}
