/** Text of a stranger on a terminal. */

/** On one line, without what would move the cursor, and not endless. */
export function oneLine(text: string, limit = 1000): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '�');
  return plain.length > limit ? `${plain.slice(0, limit - 1)}…` : plain;
}
