/** Work in the program's realm: its count, the built-ins that spend it, and nothing of it to be seen. */
import { defineProperty, deleteProperty } from '../../web/intrinsics.ts';
import { wrapBuiltins } from './builtins.ts';
import { beginWork, cell, stop, workDone } from './cell.ts';
import { made, sized, spread, waits } from './measure.ts';
import { refuseText } from './refuse-text.ts';
import { installStacks, tellColumns } from './stack.ts';
import { hideSnippets, installFunctionText } from './text.ts';

let limit = 0;

/** Runs once, while the snapshot is made, after all else has captured the built-ins. */
export function installWork(): void {
  installFunctionText();
  wrapBuiltins();
  installStacks();
}

/** What the host calls. */
export const workEndpoints = {
  /** Readies the realm for a program: the units of its loading and of each test, and what was put into its text. */
  beginProgram(
    loadLimit: number,
    testLimit: number,
    refusesText: boolean,
    name: string,
    columns: string,
    snippets: string,
  ): void {
    limit = testLimit;
    if (refusesText) refuseText();
    hideSnippets(name, snippets);
    tellColumns(columns);
    beginWork(loadLimit);
    if (name !== '') offer(`${name}0`);
  },
  /** Units spent since the test or the program began, and the line that overspent. */
  workDone,
};

export function beginTestWork(): void {
  beginWork(limit);
}

/** The program's first line reads this global, and nothing after it can. */
function offer(name: string): void {
  const parts = { cell, stop, sized, made, spread, waits, lines: undefined };
  defineProperty(globalThis, name, {
    configurable: true,
    get() {
      deleteProperty(globalThis, name);
      return parts;
    },
  });
}
