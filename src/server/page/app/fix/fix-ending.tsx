/** What the score of a fixed program is made of. */
import { Ending } from '../ending.tsx';
import type { EndingProps } from '../game-parts.ts';
import { humane } from '../words.ts';

export function FixEnding(props: EndingProps) {
  const { score_breakdown } = props.record.result.metadata;
  return (
    <Ending {...props}>
      <dl class="breakdown">
        {parts((score_breakdown ?? {}) as Record<string, unknown>).map(([name, value]) => (
          <div key={name}>
            <dt>{humane(name)}</dt>
            <dd>{said(value)}</dd>
          </div>
        ))}
      </dl>
    </Ending>
  );
}

/** The whole suite's two counts are one thing to read. */
function parts({ passed, total, ...rest }: Record<string, unknown>): [string, unknown][] {
  return Object.entries(passed === undefined ? rest : { tests: { passed, total }, ...rest });
}

function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { passed, total } = value as { passed?: number; total?: number };
  return passed === undefined ? JSON.stringify(value) : `${passed} of ${total}`;
}
