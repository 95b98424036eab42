/** Reads the tables of cases: YAML whose tags stand for patterns. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse, type ScalarTag } from 'yaml';

/** One request to a session, which every door answers alike. */
export interface EpisodeCase {
  readonly name: string;
  /** Where the session stands before; an episode of the task of the tests unless said. */
  readonly after?: 'nothing' | 'reset' | 'the end';
  readonly reset?: unknown;
  readonly step?: unknown;
  readonly state?: true;
  /** The request's data as JSON text, for what YAML cannot say. */
  readonly text?: string;
  /** Pattern of the result or the state. */
  readonly answer?: unknown;
  /** HTTP status and code, such as `404 unknown_task`. */
  readonly refused?: string;
  readonly says?: unknown;
  /** Exactly what is wrong, as a socket tells it. */
  readonly problems?: readonly { readonly loc: readonly unknown[] }[];
}

export interface HttpCase {
  readonly name: string;
  readonly server?: string;
  /** Verb and path. */
  readonly request: string;
  readonly send?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  /** Pattern of the body. */
  readonly answer?: unknown;
  /** The body to the letter. */
  readonly exactly?: unknown;
  /** Patterns of headers; null for one that must not be there. */
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface FrameCase {
  readonly name: string;
  readonly server?: string;
  /** Frames, of which the last one's answer is looked at. */
  readonly send: readonly unknown[];
  readonly binary?: true;
  readonly answer?: unknown;
  /** Nothing is asked after it; else the socket must still answer. */
  readonly last?: true;
  /** The close code that follows. */
  readonly closes?: number;
}

const FOLDER = new URL('./cases/', import.meta.url);

/** The cases of every table whose file name starts with `kind`. */
export function readCases<Case>(kind: 'episode' | 'http' | 'frames'): Case[] {
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(kind));
  return files.flatMap(
    (file) => parse(readFileSync(new URL(file, FOLDER), 'utf8'), { customTags: PATTERNS }) as Case[],
  );
}

const tag = (name: string, resolve: (text: string) => unknown): ScalarTag => ({ tag: name, resolve });

const PATTERNS: ScalarTag[] = [
  tag('!like', (pattern) => expect.stringMatching(new RegExp(pattern))),
  tag('!text', () => expect.any(String)),
  tag('!number', () => expect.any(Number)),
  tag('!list', () => expect.any(Array)),
  tag('!object', () => expect.any(Object)),
  tag('!anything', () => expect.anything()),
  tag('!long', (length) => 'x'.repeat(Number(length))),
];
