/** A task whose every text is markup that acts when it is taken for markup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const HOSTILE_TASK = 'markup-everywhere';
export const markup = (where: string) =>
  `<img src=x onerror="window.struck='${where}'"><script>window.struck='${where}'</script>`;

export function writeHostileTask(folder: string): void {
  const at = join(folder, 'hostile', HOSTILE_TASK);
  mkdirSync(at, { recursive: true });
  const files = {
    'task.yaml': `title: ${JSON.stringify(`Title ${markup('title')}`)}
description: ${JSON.stringify(`Description ${markup('description')} and \`${markup('code')}\``)}
difficulty: easy
language: javascript
bug_types: [wrong-value]
provenance: { kind: authored }
`,
    'program.js': program('wrong'),
    'solution.js': program('right'),
    'visible.test.js': suite('visible'),
    'hidden.test.js': suite('hidden'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
}

const program = (value: string) => `// ${markup('comment')}
export const answer = () => ${JSON.stringify(`${value} ${markup('value')}`)};
`;

const suite = (kind: string) => `import { expect, test } from 'vitest';
import { answer } from './program.js';

test(${JSON.stringify(`${kind} ${markup('name')}`)}, () => {
  expect(answer()).toBe(${JSON.stringify(`right ${markup('value')}`)});
});
`;
