/** What kinds of issue a review tells apart. */

/** Each category by its name, with what it means. */
export const CATEGORIES = {
  syntax: 'does not parse or load',
  logic: 'computes the wrong thing, or mixes up, loses or converts its data',
  security: 'lets somebody do what they must not',
  performance: 'takes more time or memory than it needs',
  style: 'works, and misleads the reader',
  concurrency: 'goes wrong only when things happen at the same time',
  'api-misuse': 'uses a built-in or a library otherwise than it works',
  'error-handling': 'goes wrong when something else does',
} as const satisfies Record<string, string>;

export type Category = keyof typeof CATEGORIES;
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as readonly Category[];

/** The category under which a task's issue is to be reported: tasks may use finer words, which are kinds of logic. */
export function reportedAs(category: string): Category {
  return Object.hasOwn(CATEGORIES, category) ? (category as Category) : 'logic';
}
