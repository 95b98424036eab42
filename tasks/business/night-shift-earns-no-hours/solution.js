const DAY = 24 * 60;

export function minutesOf(clock) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new Error(`Not a time: ${clock}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** Minutes worked in one shift. */
export function worked({ from, to, pause = 0 }) {
  const start = minutesOf(from);
  const end = minutesOf(to);
  const length = end > start ? end - start : end + DAY - start;
  return Math.max(0, length - pause);
}

export function sheet(shifts) {
  const lengths = shifts.map(worked);
  const minutes = lengths.reduce((sum, each) => sum + each, 0);
  const rest = String(minutes % 60).padStart(2, '0');
  return {
    minutes,
    text: `${Math.floor(minutes / 60)} h ${rest} min`,
    longest: lengths.indexOf(Math.max(...lengths)),
  };
}
