// A backup is { id, takenAt, bytes, pinned }, takenAt a text such as 2025-03-31T02:00 that sorts by time.

const isOlder = (a, b) => a.takenAt > b.takenAt;

const monthOf = ({ takenAt }) => takenAt.slice(5, 7);

function newestFirst(backups) {
  return backups.toSorted((a, b) => (isOlder(a, b) ? -1 : 1));
}

/** The newest backup of each of the latest months that have any. */
function monthlies(sorted, count) {
  const firstOf = new Map();
  for (const backup of sorted) {
    const month = monthOf(backup);
    if (!firstOf.has(month)) firstOf.set(month, backup);
  }
  return [...firstOf.values()].slice(0, count);
}

/** What to keep and what to delete, newest first, and how many bytes that frees. */
export function planCleanup(backups, { keepLatest = 7, keepMonths = 12 } = {}) {
  const sorted = newestFirst(backups);
  const kept = new Set([
    ...sorted.slice(0, keepLatest),
    ...monthlies(sorted, keepMonths),
    ...sorted.filter(({ pinned }) => pinned),
  ]);
  const deleted = sorted.filter((backup) => !kept.has(backup));
  return {
    keep: sorted.filter((backup) => kept.has(backup)).map(({ id }) => id),
    remove: deleted.map(({ id }) => id),
    freedBytes: deleted.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Whether nothing has been backed up since the moment given. */
export function isOverdue(backups, since) {
  const [latest] = newestFirst(backups);
  return latest === undefined || isOlder(latest, { takenAt: since });
}
