export { checkPack, type Fault } from './check';
export { PACKS, PLAN_PACK } from './pack';
export type * from './types';
