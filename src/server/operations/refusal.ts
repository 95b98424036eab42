/** A request or a frame that was refused: counted, and told to who looks closely. */
import type { ErrorCode } from '../../errors.ts';
import type { ServerContext } from '../context.ts';

/** `code` is of the catalogue, of `/ws`'s frames in small letters, or `internal`. */
export function noteRefusal(
  { metrics, logger }: ServerContext,
  code: ErrorCode | Lowercase<string>,
  about: Readonly<Record<string, unknown>> = {},
): void {
  metrics.refused(code);
  logger.debug({ ...about, code }, 'refused');
}
