/** How a description is to be taken by who reviews. */
export const CAVEAT =
  'Written about this program or an earlier version of it. It says how the program has to behave; what it complains of may have been mended since.';
