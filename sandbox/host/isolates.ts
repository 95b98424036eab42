/** Isolates and contexts, made ahead of the run that uses them. */
import ivm from 'isolated-vm';
import { readSnapshot } from './snapshots.ts';

/** The program's isolate: fresh for every test file, gone after it. */
export interface SubjectRealm {
  readonly isolate: ivm.Isolate;
  readonly context: ivm.Context;
  readonly endpoint: (name: string) => ivm.Reference;
}

/** A fresh context in the long-lived isolate of the tests. */
export interface JudgeRealm {
  readonly isolate: ivm.Isolate;
  readonly context: ivm.Context;
  readonly endpoint: (name: string) => ivm.Reference;
}

export interface Isolates {
  /** Makes the next subject and judge, between jobs. */
  prepare(): void;
  subject(memoryMb: number): SubjectRealm;
  judge(): JudgeRealm;
}

const DEFAULT_MEMORY_MB = 64;
const JUDGE_MEMORY_MB = 256;
/** Dropped contexts pile up in an isolate until it collects them; a fresh isolate is cheaper than the pause. */
const CONTEXTS_PER_JUDGE = 250;

export function createIsolates(directory: string): Isolates {
  const subjectBlob = readSnapshot('subject', directory);
  const judgeBlob = readSnapshot('judge', directory);
  let nextSubject: SubjectRealm | undefined;
  let nextJudge: JudgeRealm | undefined;
  let judgeIsolate = new ivm.Isolate({ memoryLimit: JUDGE_MEMORY_MB, snapshot: judgeBlob });
  let contexts = 0;

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

  return {
    prepare() {
      nextSubject ??= makeSubject(DEFAULT_MEMORY_MB);
      nextJudge ??= makeJudge();
    },
    subject(memoryMb) {
      const ready = memoryMb === DEFAULT_MEMORY_MB ? nextSubject : undefined;
      if (ready === undefined) return makeSubject(memoryMb);
      nextSubject = undefined;
      return ready;
    },
    judge() {
      const ready = nextJudge?.isolate.isDisposed ? undefined : nextJudge;
      nextJudge = undefined;
      return ready ?? makeJudge();
    },
  };
}

function realm(isolate: ivm.Isolate): SubjectRealm {
  const context = isolate.createContextSync();
  const endpoint = context.evalSync(
    '(() => { const realm = globalThis.__realm; delete globalThis.__realm; return (name) => realm[name]; })()',
    { reference: true },
  );
  return {
    isolate,
    context,
    endpoint: (name) => endpoint.applySync(undefined, [name], { result: { reference: true } }) as ivm.Reference,
  };
}
