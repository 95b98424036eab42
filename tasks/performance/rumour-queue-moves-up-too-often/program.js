function neighbours(friendships) {
  const known = new Map();
  const add = (name, friend) => {
    if (!known.has(name)) known.set(name, []);
    known.get(name).push(friend);
  };
  for (const [one, other] of friendships) {
    add(one, other);
    add(other, one);
  }
  return known;
}

/** Over how many friendships the rumour reaches each name, at least. */
export function hops(friendships, person) {
  const known = neighbours(friendships);
  const distances = new Map([[person, 0]]);
  const queue = [person];

  while (queue.length > 0) {
    const name = queue.shift();
    for (const friend of known.get(name) ?? []) {
      if (distances.has(friend)) continue;
      distances.set(friend, distances.get(name) + 1);
      queue.push(friend);
    }
  }

  return Object.fromEntries(distances);
}
