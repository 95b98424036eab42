const POINTS = [10, 6, 4, 2, 1];
const commands = {};

function register(name, description, run) {
  if (Object.hasOwn(commands, name)) throw new Error(`Command ${name} is registered twice`);
  commands[name] = { description, run };
}

function* scores(season) {
  for (const { results } of season) {
    for (const [place, result] of results.entries()) {
      yield { ...result, points: POINTS[place] ?? 0 };
    }
  }
}

function pointsWhere(season, isWanted) {
  let total = 0;
  for (const score of scores(season)) if (isWanted(score)) total += score.points;
  return total;
}

function ranking(season) {
  const totals = new Map();
  for (const { driver, points } of scores(season)) totals.set(driver, (totals.get(driver) ?? 0) + points);
  return [...totals].sort(([a, pointsA], [b, pointsB]) => pointsB - pointsA || (a < b ? -1 : 1));
}

register('driver', 'points of a driver', (name, season) => {
  return `${name}: ${pointsWhere(season, ({ driver }) => driver === name)} points`;
});

register('constructor', 'points of a constructor', (name, season) => {
  return `${name}: ${pointsWhere(season, ({ constructor }) => constructor === name)} points`;
});

register('winner', 'who won on a track', (track, season) => {
  const race = season.find((candidate) => candidate.track === track);
  if (!race) return `No race in ${track}`;
  return `${race.results[0]?.driver ?? 'Nobody'} won in ${track}`;
});

register('top', 'the best drivers', (count, season) => {
  const best = ranking(season).slice(0, Number(count || 3));
  return best.map(([driver, points], i) => `${i + 1}. ${driver} (${points})`).join(', ') || 'Nobody yet';
});

register('help', 'this list', (name) => {
  if (!name) return `Commands: ${Object.keys(commands).sort().join(', ')}`;
  return withCommand(name, ({ description }) => `!${name.toLowerCase()} - ${description}`);
});

function withCommand(name, use) {
  const key = name.toLowerCase();
  return Object.hasOwn(commands, key) ? use(commands[key]) : `I do not know !${key}`;
}

export function answer(text, season) {
  const [, name, rest] = /^!(\S*)(.*)$/s.exec(text) ?? [];
  if (name === undefined) return null;
  return withCommand(name, ({ run }) => run(rest.trim(), season));
}
