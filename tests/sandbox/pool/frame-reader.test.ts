import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame } from '../../../sandbox/host/protocol.ts';
import { createBoundedReader } from '../../../sandbox/pool/frame-reader.ts';

test('frames come out whole however their bytes are cut', () => {
  const replies = fc.array(
    fc.record({ kind: fc.constant('ready' as const), version: fc.string({ unit: 'grapheme' }) }),
  );
  fc.assert(
    fc.property(replies, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (values, cuts) => {
      const bytes = Buffer.concat(values.map(encodeFrame));
      const reader = createBoundedReader(1_000_000);
      const read: unknown[] = [];
      for (let start = 0, cut = 0; start < bytes.length; cut += 1) {
        const end = start + cuts[cut % cuts.length]!;
        reader.push(bytes.subarray(start, end), (value) => read.push(value));
        start = end;
      }
      expect(read).toEqual(values);
    }),
  );
});

test.each([
  ['text', Buffer.from('FATAL ERROR')],
  ['an empty frame', Buffer.from([0, 0, 0, 0])],
  ['no JSON', Buffer.from([0, 0, 0, 1, 0x7b])],
])('%s is refused, what came before it is not', (_, bytes) => {
  const good = encodeFrame({ kind: 'done', id: 1 });
  const read: unknown[] = [];
  expect(() => createBoundedReader(1000).push(Buffer.concat([good, bytes]), (value) => read.push(value))).toThrow();
  expect(read).toEqual([{ kind: 'done', id: 1 }]);
});

test('a frame above the bound is refused by its header, before any of its body has come', () => {
  const frame = encodeFrame({ kind: 'ready', version: 'x'.repeat(100) });
  const reader = createBoundedReader(frame.length - 5);
  expect(() => reader.push(frame.subarray(0, 4), () => {})).toThrow('Expected a frame of 1 to');
  const roomier = createBoundedReader(1);
  roomier.bound(frame.length - 4);
  const read: unknown[] = [];
  roomier.push(frame, (value) => read.push(value));
  expect(read).toHaveLength(1);
});
