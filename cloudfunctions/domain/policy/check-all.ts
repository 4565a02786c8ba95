import { checkPack } from './check';
import { checkRecognitions } from './check-recognitions';
import { PACKS } from './pack';
import { RECOGNITION_PACK, RECOGNITIONS } from './recognitions/pack';

/** Everything wrong with the policy data, one line each; the build refuses to go on while there is any. */
export function policyFaults(): string[] {
  return [
    ...PACKS.flatMap((pack) => checkPack(pack).map((fault) => ({ pack: pack.id, ...fault }))),
    ...checkRecognitions(RECOGNITIONS, RECOGNITION_PACK).map((fault) => ({
      pack: RECOGNITION_PACK.id,
      ...fault,
    })),
  ].map(({ pack, where, message, code }) => `${pack} ${where}: ${message} [${code}]`);
}
