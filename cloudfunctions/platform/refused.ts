import { refusal, type Refusal, type RefusalCode } from '@contract/kernel';

/** Carries a refusal up to the router; everything else that is thrown becomes INTERNAL there. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Ends the action with a refusal. */
export function reject(code: RefusalCode, message?: string, field?: string): never {
  throw new RefusedError(refusal(code, message, field));
}
