import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { temporaryFolder } from '../task/task-folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/tasks.md'), 'utf8');
const section = page.split('## Write a task in ten minutes\n')[1]!.split('\n## ')[0]!;
const snippets = [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text: text! }));

test('a new author who does what docs/tasks.md says has a sound task', { timeout: 60_000 }, async () => {
  const root = temporaryFolder();
  const printed: string[] = [];
  const print = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const codes: number[] = [];
  try {
    for (const { kind, text } of snippets) {
      if (kind === 'sh') {
        expect(text).toMatch(/^npm run tracefix -- tasks /);
        const words = text
          .trim()
          .replace('npm run tracefix -- ', '')
          .replace('my-tasks', `${root}/my-tasks`)
          .split(' ');
        codes.push(await runCommand(words[1] === 'check' ? [...words, '--no-cache'] : words));
      } else {
        const file = /^(?:\/\/|#) (\S+)\n/.exec(text)![1]!;
        const folder = join(root, 'my-tasks/totals-miss-the-last-row');
        // Only what `tasks new` made is written over.
        readFileSync(join(folder, file));
        writeFileSync(join(folder, file), text);
      }
    }
  } finally {
    print.mockRestore();
  }
  expect(printed.join('')).toContain('1 of 1 tasks are sound');
  expect(printed.join('')).toMatch(/✓ totals-miss-the-last-row\n {4}3 visible and 5 hidden tests/);
  expect(codes).toEqual([0, 0]);
  expect(snippets.map(({ kind }) => kind)).toEqual(['sh', 'js', 'js', 'js', 'js', 'yaml', 'sh']);
});
