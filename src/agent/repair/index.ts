/** Program repair without a model: the face of this folder. */
export type { PublicTask } from './examine.ts';
export { createRepair, type RepairOptions } from './repair.ts';
