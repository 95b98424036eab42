/** Reads no more of an answer than any reply is long: an endpoint may never come to its end. */

/** A reply of 32,000 tokens, streamed one by one, is a sixth of it. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** As fetch, but that a body of more than so many bytes rejects with RangeError when it is read. */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > MOST_BYTES) controller.error(new RangeError(`an answer of more than ${MOST_BYTES} bytes`));
      else controller.enqueue(piece);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(bound), { status, statusText, headers });
}
