/** Looking ahead in copies of the episode: the face of this folder. */
export { createSearch, type SearchOptions } from './search.ts';
