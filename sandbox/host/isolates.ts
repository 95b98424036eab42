/** Isolates and contexts, made ahead of the run that uses them. */
import { readFileSync } from 'node:fs';
import ivm from 'isolated-vm';
import { readSnapshot } from './snapshots.ts';

/** The program's isolate: fresh for every test file, gone after it. */
export interface SubjectRealm {
  readonly isolate: ivm.Isolate;
  readonly context: ivm.Context;
  /** Calls one of the realm's endpoints: its name, then its arguments. */
  readonly enter: ivm.Reference;
}

/** A fresh context in the long-lived isolate of the tests. */
export interface JudgeRealm {
  readonly isolate: ivm.Isolate;
  readonly context: ivm.Context;
  readonly enter: ivm.Reference;
}

export interface Isolates {
  /** Disposes of what was retired and makes the next subject and judge, between jobs. */
  prepare(): void;
  subject(memoryMb: number): SubjectRealm;
  judge(): JudgeRealm;
  /** Takes back what a run is done with. It is disposed of between jobs, or before the next subject is made. */
  retire(subject: SubjectRealm, judge: JudgeRealm): void;
  /** The text of the libraries that realms load at their first use. */
  readonly polyfills: string;
}

const DEFAULT_MEMORY_MB = 64;
const JUDGE_MEMORY_MB = 256;
/** Dropped contexts pile up in an isolate until it collects them; a fresh isolate is cheaper than the pause. */
const CONTEXTS_PER_JUDGE = 24;

export function createIsolates(directory: string): Isolates {
  const subjectBlob = readSnapshot('subject', directory);
  const judgeBlob = readSnapshot('judge', directory);
  let nextSubject: SubjectRealm | undefined;
  let nextJudge: JudgeRealm | undefined;
  let judgeIsolate = new ivm.Isolate({ memoryLimit: JUDGE_MEMORY_MB, snapshot: judgeBlob });
  let contexts = 0;
  /** The limit of the last subject: likely that of the next. */
  let usualMemoryMb = DEFAULT_MEMORY_MB;
  const retired: { readonly subject: SubjectRealm; readonly judge: JudgeRealm }[] = [];

  const makeSubject = (memoryMb: number): SubjectRealm =>
    realm(new ivm.Isolate({ memoryLimit: memoryMb, snapshot: subjectBlob }));

  function makeJudge(): JudgeRealm {
    if (judgeIsolate.isDisposed || ++contexts > CONTEXTS_PER_JUDGE) {
      if (!judgeIsolate.isDisposed) judgeIsolate.dispose();
      judgeIsolate = new ivm.Isolate({ memoryLimit: JUDGE_MEMORY_MB, snapshot: judgeBlob });
      contexts = 1;
    }
    return realm(judgeIsolate);
  }

  function disposeOfRetired(): void {
    for (const { subject, judge } of retired.splice(0)) {
      if (!subject.isolate.isDisposed) subject.isolate.dispose();
      judge.context.release();
    }
  }

  return {
    polyfills: readFileSync(new URL('../realm/generated/polyfills.js', import.meta.url), 'utf8'),
    prepare() {
      disposeOfRetired();
      nextSubject ??= makeSubject(usualMemoryMb);
      nextJudge ??= makeJudge();
    },
    subject(memoryMb) {
      const ready = memoryMb === usualMemoryMb ? nextSubject : undefined;
      if (ready === undefined) {
        disposeOfRetired();
        nextSubject?.isolate.dispose();
      }
      nextSubject = undefined;
      usualMemoryMb = memoryMb;
      return ready ?? makeSubject(memoryMb);
    },
    judge() {
      const ready = nextJudge?.isolate.isDisposed ? undefined : nextJudge;
      nextJudge = undefined;
      return ready ?? makeJudge();
    },
    retire(subject, judge) {
      retired.push({ subject, judge });
    },
  };
}

function realm(isolate: ivm.Isolate): SubjectRealm {
  const context = isolate.createContextSync();
  const enter = context.global.getSync('__realm', { reference: true }) as ivm.Reference;
  context.global.deleteSync('__realm');
  enter.applySync(undefined, ['prepare']);
  return { isolate, context, enter };
}
