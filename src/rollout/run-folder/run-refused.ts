/** The folder cannot be played into as it was asked for; nothing in it was changed. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused';
}
