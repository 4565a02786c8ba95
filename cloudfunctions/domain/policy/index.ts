export { PLAN_PACK } from './pack';
export type * from './types';
