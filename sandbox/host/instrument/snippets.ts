/** The texts that are put into a program. Each holds the secret name, so that they can be told from the author's. */

/** Counted calls that may be open at a time; one more is a RangeError. */
export const MAX_CALLS = 10_000;

export type Snippets = ReturnType<typeof createSnippets>;

/** `name` is bound to the cell of units left and calls open; what is called is named after it. */
export function createSnippets(name: string) {
  const stop = `${name}x()`;
  const spend = (units: number) => (units === 1 ? `--${name}[0]<0` : `(${name}[0]-=${units})<0`);
  const enter = (units: number) => `if(${spend(units)}||++${name}[1]>${MAX_CALLS})${stop};try{`;
  return {
    /** Reads the global that deletes itself when it is read. */
    prelude: `const{cell:${name},stop:${name}x,sized:${name}c,made:${name}s,spread:${name}q,waits:${name}w,lines:${name}m}=${name}0;`,
    tick: (units: number) => `if(${spend(units)})${stop};`,
    /** In front of an expression, with `close` behind it. A comment at the very end would be none of a function's text. */
    tickBefore: (units: number) => `(${spend(units)}&&${stop},`,
    close: `/*${name}*/)`,
    /** The same, of a value that counts as an open call. A list and no call: the engine quotes calls in its messages. */
    openBefore: `((--${name}[0]<0||++${name}[1]>${MAX_CALLS})&&${stop},[`,
    closeAfter: `,--${name}[1]][0/*${name}*/])`,
    /** Opens a block around a statement; the mark tells its brace from one of the author's. */
    openBody: `{/*${name}*/`,
    closeBody: `/*${name}*/}`,
    enter,
    leave: `}finally{--${name}[1]}`,
    /** An async function counts as open until it first waits. */
    enterAsync: (units: number) => `let ${name}l=1;${enter(units)}`,
    leaveAsync: `}finally{if(${name}l)--${name}[1]}`,
    beginWait: `${name}w(`,
    endWait: `,${name}l&&(${name}l=0,--${name}[1]))`,
    sized: `${name}c(`,
    made: `${name}s(`,
    /** The same where the engine may quote the expression: of an object literal it shows no part. */
    madeAside: `{/*${name}*/v:${name}s(`,
    closeAside: `/*${name}*/)}.v`,
    spread: (names: readonly string[]) => `${name}q([${names.join()}],`,
    rest: (names: readonly string[]) => names.map((rest) => `${name}c(${rest});`).join(''),
    restOfDeclaration: (names: readonly string[]) => names.map((rest) => `,{}=${name}c(${rest})`).join(''),
    line: (line: number) => `${name}m[${line}]=1;`,
  };
}
