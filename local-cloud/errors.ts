/**
 * An error with the code the server of CloudBase answers; the SDK turns the code into
 * what callers see (DATABASE_COLLECTION_NOT_EXIST becomes errCode -502005, and so on).
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

export const invalidParam = (message: string) => new CloudError('INVALID_PARAM', message);
export const requestFailed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message);
export const collectionMissing = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );
export const duplicateKey = (collection: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}]`,
  );
export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem cannot be solved, contact us.',
  );
export const transactionBusy = () =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    '[ResourceUnavailable.TransactionBusy] Transaction is busy: one operation at a time.',
  );
export const transactionFail = (why: string) =>
  new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] ${why}`);

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
