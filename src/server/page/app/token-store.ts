/** The token for as long as the tab lives, where the browser lets a page keep anything; in a frame it often does not. */

const KEY = 'tracefix-token';

export function keptToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    // Storage is denied: the token then lives as long as the page.
    return undefined;
  }
}

export function keepToken(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // As above.
  }
}
