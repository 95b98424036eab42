const letters = (word) => word.toLowerCase().split('').sort().join('');

/** Words of the same letters together, in the order in which they come. */
export function groupAnagrams(words) {
  const groups = [];
  for (const word of words) {
    const group = groups.find(([first]) => letters(first) === letters(word));
    if (group === undefined) groups.push([word]);
    else group.push(word);
  }
  return groups;
}
