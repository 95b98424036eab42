const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export function openSession({ at: openedAt, idleMinutes = 10, shiftHours = 8 }) {
  const shiftEnd = openedAt + shiftHours * HOUR;
  let touchedAt = openedAt;

  const idleEnd = () => touchedAt + idleMinutes * MINUTE;
  const end = () => Math.min(idleEnd(), shiftEnd);

  function lockedBy(at) {
    if (at < end()) return null;
    return idleEnd() < shiftEnd ? 'idle' : 'shift';
  }

  return {
    lockedBy,

    touch(at) {
      if (lockedBy(at) !== null) return false;
      touchedAt = at;
      return true;
    },

    remaining(at) {
      const seconds = Math.ceil(Math.max(0, end() - at) / SECOND);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
}
