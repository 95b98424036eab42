export type Side = 'home' | 'away';

export type Result =
  | { kind: 'played'; home: number; away: number }
  | { kind: 'shootout'; goals: number; winner: Side }
  | { kind: 'forfeit'; by: Side };

export interface Fixture {
  round: number;
  home: string;
  away: string;
}

export interface Appointment {
  day: number;
  time: string;
  court: number;
  home: string;
  away: string;
}

export interface Row {
  team: string;
  played: number;
  points: number;
  scored: number;
  conceded: number;
}

export interface TournamentOptions {
  teams: readonly string[];
  opens: string;
  closes: string;
  minutes: number;
  courts: number;
}

type Pair = Record<Side, number>;
type Match = Fixture & { result?: Result };

const WIN = 3;
const DRAW = 1;
const SHOOTOUT_WIN = 2;
const FORFEIT_GOALS = 2;

const between = (home: number, away: number): Pair => ({ home, away });

function goalsOf(result: Result): Pair {
  switch (result.kind) {
    case 'played':
      return between(result.home, result.away);
    case 'shootout':
      return between(result.goals, result.goals);
    case 'forfeit':
      return result.by === 'home' ? between(0, FORFEIT_GOALS) : between(FORFEIT_GOALS, 0);
  }
}

function pointsOf(result: Result): Pair {
  if (result.kind === 'shootout') {
    const loser = WIN - SHOOTOUT_WIN;
    return result.winner === 'home' ? between(SHOOTOUT_WIN, loser) : between(loser, SHOOTOUT_WIN);
  }
  const { home, away } = goalsOf(result);
  if (home === away) return between(DRAW, DRAW);
  return home > away ? between(WIN, 0) : between(0, WIN);
}

function* circle(teams: readonly string[]): Generator<Fixture> {
  let places: (string | null)[] = teams.length % 2 === 0 ? [...teams] : [...teams, null];
  const size = places.length;
  for (let round = 1; round < size; round++) {
    for (let i = 0; i < size / 2; i++) {
      const front = places[i]!;
      const back = places[size - 1 - i]!;
      if (front === null || back === null) continue;
      yield (round + i) % 2 === 1 ? { round, home: front, away: back } : { round, home: back, away: front };
    }
    places = [places[0]!, places[size - 1]!, ...places.slice(1, -1)];
  }
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The beginnings of all slots, day after day, without end. */
function* slotsOf({ opens, closes, minutes }: TournamentOptions): Generator<{ day: number; time: string }> {
  const first = minutesOf(opens);
  const fits = (start: number) => clockOf(start + minutes) <= closes;
  if (!fits(first)) throw new Error('No time for a match');
  for (let day = 1; ; day++) {
    for (let start = first; fits(start); start += minutes) yield { day, time: clockOf(start) };
  }
}

export function createTournament(options: TournamentOptions) {
  const { teams, courts } = options;
  const matches: Match[] = [...circle(teams)];

  const sideOf = (team: string, { home }: Match): Side => (home === team ? 'home' : 'away');

  /** Matches of a team that have a result, with what that team and the other one got. */
  function* playedBy(team: string) {
    for (const match of matches) {
      if (match.result === undefined || (match.home !== team && match.away !== team)) continue;
      const own = sideOf(team, match);
      const other = own === 'home' ? 'away' : 'home';
      const goals = goalsOf(match.result);
      const points = pointsOf(match.result)[own];
      yield { opponent: match[other], points, scored: goals[own], conceded: goals[other] };
    }
  }

  function rowOf(team: string): Row {
    const row: Row = { team, played: 0, points: 0, scored: 0, conceded: 0 };
    for (const { points, scored, conceded } of playedBy(team)) {
      row.played++;
      row.points += points;
      row.scored += scored;
      row.conceded += conceded;
    }
    return row;
  }

  function pointsAgainst(team: string, opponents: readonly Row[]): number {
    let sum = 0;
    for (const { opponent, points } of playedBy(team)) {
      if (opponents.some((row) => row.team === team)) sum += points;
    }
    return sum;
  }

  function table(): Row[] {
    const rows = teams.map(rowOf);
    const ranked = rows.map((row) => {
      const equals = rows.filter(({ points }) => points === row.points);
      return { row, among: pointsAgainst(row.team, equals), difference: row.scored - row.conceded };
    });
    return ranked
      .sort(
        (a, b) =>
          b.row.points - a.row.points ||
          b.among - a.among ||
          b.difference - a.difference ||
          b.row.scored - a.row.scored,
      )
      .map(({ row }) => row);
  }

  return {
    fixtures: (): Fixture[] => matches.map(({ round, home, away }) => ({ round, home, away })),

    timetable(): Appointment[] {
      const slots = slotsOf(options);
      let slot = { day: 0, time: '' };
      let round = 0;
      let court = 0;
      return matches.map((match) => {
        if (match.round !== round || court === courts) {
          slot = slots.next().value!;
          round = match.round;
          court = 0;
        }
        court++;
        return { ...slot, court, home: match.home, away: match.away };
      });
    },

    record(home: string, away: string, result: Result): void {
      const match = matches.find((each) => each.home === home && each.away === away);
      if (match === undefined) throw new Error(`No match ${home} - ${away}`);
      if (match.result !== undefined) throw new Error(`${home} - ${away} is recorded`);
      match.result = result;
    },

    table,

    finals(count: number): [string, string][] {
      if (count < 2 || count % 2 !== 0 || count > teams.length) throw new Error(`Bad number of finalists: ${count}`);
      const best = table().map(({ team }) => team);
      return best.slice(0, count / 2).map((team, i) => [team, best[count - 1 - i]!]);
    },
  };
}
