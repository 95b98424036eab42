import type { Task } from '../../task/index.ts';

/** The extension of a task's code: it tells the parsers which language to expect. */
export const extensionOf = ({ language }: Pick<Task, 'language'>) => (language === 'typescript' ? 'ts' : 'js');
