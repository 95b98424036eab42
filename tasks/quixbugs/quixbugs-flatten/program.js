/** What is no array in the list and the lists inside it, in order. */
export function flatten(list) {
  const flat = [];
  for (const item of list) {
    if (Array.isArray(item)) {
      flat.push(...flatten(item));
    } else {
      flat.push(flatten([item]));
    }
  }
  return flat;
}
