export interface BoundedReader {
  push(chunk: Buffer, onValue: (value: unknown) => void): void;
  /** A frame with a longer body than this is from now on none. */
  bound(maxBytes: number): void;
}

/** Splits a host's bytes into JSON values. Throws at the first header or body that no host would send, what came before it given. */
export function createBoundedReader(maxBytes: number): BoundedReader {
  let max = maxBytes;
  let pending: Buffer[] = [];
  let size = 0;
  let wanted = 4;

  return {
    push(chunk, onValue) {
      pending.push(chunk);
      size += chunk.length;
      if (size < wanted) return;
      let bytes = pending.length === 1 ? chunk : Buffer.concat(pending, size);
      wanted = frameBytes(bytes, max);
      while (bytes.length >= wanted) {
        onValue(JSON.parse(bytes.toString('utf8', 4, wanted)));
        bytes = bytes.subarray(wanted);
        wanted = frameBytes(bytes, max);
      }
      pending = [bytes];
      size = bytes.length;
    },
    bound(bytes) {
      max = bytes;
    },
  };
}

/** Bytes of the first frame, or of a header while there is none. */
function frameBytes(bytes: Buffer, max: number): number {
  if (bytes.length < 4) return 4;
  const length = bytes.readUInt32BE(0);
  if (length > 0 && length <= max) return 4 + length;
  throw new RangeError(`Expected a frame of 1 to ${max} bytes, got ${length}.`);
}
