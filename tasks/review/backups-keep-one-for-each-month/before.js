// A backup is { id, takenAt, bytes }, takenAt a text such as 2025-03-31T02:00 that sorts by time.

const isOlder = (a, b) => a.takenAt > b.takenAt;

function newestFirst(backups) {
  return backups.toSorted((a, b) => (isOlder(a, b) ? -1 : 1));
}

/** What to keep and what to delete, newest first. */
export function planCleanup(backups, { keepLatest = 7 } = {}) {
  const ids = newestFirst(backups).map(({ id }) => id);
  return { keep: ids.slice(0, keepLatest), remove: ids.slice(keepLatest) };
}
