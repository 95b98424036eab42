// Loops in a finally block, round which no exception leads.
// may: timeout
export function f() {
  for (;;) {
    try {
      throw new Error('again');
    } finally {
      continue;
    }
  }
}
