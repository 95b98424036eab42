/** Words of a verdict, one after the other. */
import type { Word } from './verdict-words.ts';

const SIGNS: Readonly<Record<Word['kind'], string>> = { good: '✓', warn: '~', bad: '✗' };

export function WordsList({ words }: { readonly words: readonly Word[] }) {
  return (
    <ul class="words">
      {words.map(({ kind, text }) => (
        <li class={kind} key={text}>
          <span aria-hidden="true">{SIGNS[kind]}</span> {text}
        </li>
      ))}
    </ul>
  );
}
