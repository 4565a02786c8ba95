export { checkPack, type Fault } from './check';
export { PACKS, PLAN_PACK } from './pack';
export { RECOGNITION_PACK, RECOGNITIONS } from './recognitions/pack';
export type { RecognitionInfo } from './recognitions/types';
export type * from './types';
