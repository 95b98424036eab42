/** Which symbol is which on the two sides, for those that no name tells. */
import { mapGet, mapOf, mapSet, symbolOf } from './primordials.ts';

export interface Symbols {
  /** The id of a symbol; one that has not crossed yet gets the next free one. */
  idOf(symbol: symbol): number;
  /** The symbol of an id; makes the one that stands for a symbol of the other side. */
  byId(id: number, description: string): symbol;
}

/** `direction` keeps the two sides' ids apart: 1 counts up, -1 down. */
export function createSymbols(direction: 1 | -1): Symbols {
  const ids = new mapOf<symbol, number>();
  const symbols = new mapOf<number, symbol>();
  let last = 0;

  const enter = (symbol: symbol, id: number) => {
    mapSet(ids, symbol, id);
    mapSet(symbols, id, symbol);
  };

  return {
    idOf(symbol) {
      let id = mapGet(ids, symbol) as number | undefined;
      if (id === undefined) {
        last += direction;
        id = last;
        enter(symbol, id);
      }
      return id;
    },
    byId(id, description) {
      let symbol = mapGet(symbols, id) as symbol | undefined;
      if (symbol === undefined) {
        symbol = symbolOf(description);
        enter(symbol, id);
      }
      return symbol;
    },
  };
}
