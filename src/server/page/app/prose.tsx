/** A description as its author meant it: paragraphs flow, lists and code keep their lines, backticks are code. */

export function Prose({ text }: { readonly text: string }) {
  const blocks = text.trim().split(/\n\s*\n/);
  return (
    <div class="prose">
      {blocks.map((block) => (
        <p class={KEEPS_LINES.test(block) ? 'lines' : ''} key={block}>
          {block.split(/(`[^`\n]+`)/).map((part) => (/^`.+`$/.test(part) ? <code>{part.slice(1, -1)}</code> : part))}
        </p>
      ))}
    </div>
  );
}

/** A list, or a line that is set in. */
const KEEPS_LINES = /^(\s{2,}|\s*([-*|]|\d+[.)])\s)/m;
