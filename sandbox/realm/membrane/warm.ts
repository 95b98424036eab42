/** Sends one of each kind through a pair of ports, so that the snapshot holds their functions compiled. */
import { createPort, type Port } from './port.ts';

class Sample {
  readonly #size = 1;
  get size(): number {
    return this.#size;
  }
  grow(by: number): number {
    return this.#size + by;
  }
}

interface Exported {
  readonly same: <T>(value: T) => T;
  readonly fail: () => never;
  readonly later: (use: (value: number) => number) => Promise<number>;
  readonly Sample: typeof Sample;
}

/** Makes the commonest calls in a new context: what every run will do is then no longer done for the first time. */
export function warmCalls(): void {
  const ports: { judge?: Port; subject?: Port } = {};
  const fault = () => {};
  ports.judge = createPort('judge', { cross: (text) => ports.subject!.answer(text), fault });
  ports.subject = createPort('subject', { cross: (text) => ports.judge!.answer(text), fault });
  const [same] = ports.judge.receive(ports.subject.send([(value: unknown) => value])) as [(value: unknown) => unknown];
  ports.judge.beginTest();
  ports.subject.beginTest();
  same(1);
  same([1, 'a', { b: true }]);
}

export function warmPorts(): void {
  warmCalls();
  const ports: { judge?: Port; subject?: Port } = {};
  const fault = () => {};
  ports.judge = createPort('judge', { cross: (text) => ports.subject!.answer(text), fault });
  ports.subject = createPort('subject', { cross: (text) => ports.judge!.answer(text), fault });
  const exported: Exported = {
    same: (value) => value,
    fail: () => {
      throw new RangeError('warm');
    },
    later: async (use) => use(2),
    Sample,
  };
  const values = ports.judge.receive(ports.subject.send([exported.same, exported.fail, exported.later, Sample]));
  const [same, fail, later, Remote] = values as [Exported['same'], Exported['fail'], Exported['later'], typeof Sample];
  for (let round = 0; round < 3; round++) {
    ports.judge.beginTest();
    ports.subject.beginTest();
    const row: unknown[] = [1, -0, Number.NaN, 'a', null, undefined, true, 1n, { a: [1, { b: 2 }] }, new Date(0), /a/g];
    // biome-ignore lint/suspicious/noSparseArray: a hole takes a path of its own
    row.push(new Map([[1, 2]]), new Set([1]), new Uint8Array([1, 2]), [1, , 3]);
    same(row);
    row[0] = 2;
    same(row);
    try {
      fail();
    } catch (error) {
      ports.judge.traceOf(error);
    }
    later((value) => value + 1).then(fault, fault);
    const sample = new Remote();
    sample.grow(sample.size);
    Object.keys(sample);
    void (sample instanceof Remote);
    ports.judge.settle(ports.subject.takeSettlements() || '[]');
  }
}
