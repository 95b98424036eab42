/** A unified diff. */

/** Nobody reads more, and a browser takes long over it. */
const SHOWN = 1000;

export function DiffView({ title, diff }: { readonly title: string; readonly diff: string }) {
  const lines = diff.split('\n').filter((line, index) => line !== '' && !(index < 2 && /^(---|\+\+\+) /.test(line)));
  return (
    <section>
      <h2>{title}</h2>
      {lines.length > SHOWN && (
        <p class="quiet">
          The first {SHOWN} of {lines.length} lines.
        </p>
      )}
      {lines.length === 0 ? (
        <p class="quiet">None.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <pre class="diff" tabIndex={0}>
          {lines.slice(0, SHOWN).map((line, index) => (
            <span class={kindOf(line)} key={index}>
              {line}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
    </section>
  );
}

function kindOf(line: string): string {
  if (line.startsWith('+')) return 'plus';
  if (line.startsWith('-')) return 'minus';
  return line.startsWith('@@') ? 'hunk' : '';
}
