/** A row for everyone, with what the whole team counts and earns. */
export function payrollRows(boss) {
  const rows = [];

  function visit(person, level) {
    const row = { name: person.name, level, people: 1, cents: person.cents };
    rows.push(row);
    for (const report of person.reports) {
      const team = visit(report, level + 1);
      row.people += team.people;
      row.cents += team.cents;
    }
    return row;
  }

  visit(boss, 1);
  return rows;
}

/** The names of those with the largest teams. */
export function largestTeams(boss, count) {
  return payrollRows(boss)
    .sort((a, b) => b.people - a.people)
    .slice(0, count)
    .map((row) => row.name);
}

/** What a person on each level earns on average. */
export function averages(boss) {
  const levels = [];
  let people = [boss];
  while (people.length > 0) {
    const total = people.reduce((sum, person) => sum + person.cents, 0);
    levels.push({ level: levels.length + 1, cents: Math.round(total / people.length) });
    people = people.flatMap((person) => person.reports);
  }
  return levels;
}
