/** What a fix takes away, and what it puts there. */
import type { Fix } from './wire.ts';

interface Props {
  readonly fix: Fix;
  /** The program under review. */
  readonly lines: readonly string[];
}

export function FixView({ fix: { start_line, end_line, new_code_block }, lines }: Props) {
  const old = lines.slice(start_line - 1, end_line);
  const fresh = new_code_block === '' ? [] : new_code_block.replace(/\n$/, '').split('\n');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre class="diff" tabIndex={0}>
      {old.map((text, index) => (
        <span class="minus" key={index}>
          -{text}
          {'\n'}
        </span>
      ))}
      {fresh.map((text, index) => (
        <span class="plus" key={index}>
          +{text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
