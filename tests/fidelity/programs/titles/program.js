export const rows = [
  [1, 'one'],
  [2, 'two'],
];
export class Point {
  x = 1;
}
