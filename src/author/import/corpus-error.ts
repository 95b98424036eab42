/** The path of a corpus leads to nothing that can be imported: its message says what was expected there. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}
