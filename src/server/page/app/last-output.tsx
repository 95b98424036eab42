/** What the latest action led to, as an agent reads it. */
import type { Observation } from './wire.ts';

export function LastOutput({ observation }: { readonly observation: Observation }) {
  return (
    <section>
      <h2>Last output</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre class="output" tabIndex={0}>
        {observation.last_execution_output ?? ''}
      </pre>
    </section>
  );
}
