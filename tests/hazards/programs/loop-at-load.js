// Loops while the program loads.
// may: timeout
export const f = 1;
for (;;);
