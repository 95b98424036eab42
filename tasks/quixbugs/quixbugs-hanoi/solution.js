/** Moves [from, to] that bring a tower of disks from one of the pegs 1, 2, 3 to another. */
export function hanoi(height, start = 1, end = 3) {
  if (height === 0) {
    return [];
  }
  const helper = 6 - start - end;
  return [
    ...hanoi(height - 1, start, helper),
    [start, end],
    ...hanoi(height - 1, helper, end),
  ];
}
