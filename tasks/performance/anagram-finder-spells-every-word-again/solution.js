const letters = (word) => word.toLowerCase().split('').sort().join('');

/** Words of the same letters together, in the order in which they come. */
export function groupAnagrams(words) {
  const groups = new Map();
  for (const word of words) {
    const key = letters(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return [...groups.values()];
}
