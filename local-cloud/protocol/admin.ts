import { randomUUID } from 'node:crypto';
import { CloudError, invalidParam, messageOf, transactionBusy } from '../errors';
import { isPlainObject } from '../ejson';
import type { Faults } from '../faults';
import type { Functions } from '../workers/runner';
import type { Storage } from '../storage';
import type { Transactions } from '../store/transactions';
import type { Messages } from '../wechat/messages';
import { decodeRequest, encodeResponse, NO_PERMISSION, NOT_FOUND } from '../wechat/openapi';
import type { DatabaseProtocol } from './database';

export interface AdminContext {
  database: DatabaseProtocol;
  transactions: Transactions;
  storage: Storage;
  functions: Functions;
  messages: Messages;
  faults: Faults;
  log: (line: string) => void;
}

/** What is known of a request beside its body. */
export interface AdminRequest {
  /** The function instance that asks, from its credentials; empty for any other client. */
  instance: string;
  /** `x-tcb-source` of the caller, for functions calling functions. */
  source: string;
  /** When the client made the request, ms on its own clock. */
  begunAt: number;
}

export interface AdminAnswer {
  body: unknown;
  /** Set when the answer is protobuf. */
  binary?: Buffer;
  /** The answer must never arrive. */
  lost?: boolean;
}

type Params = Record<string, unknown>;

/** One request of the SDK: `{action, …}`. Errors are answers too, with a code. */
export class AdminProtocol {
  constructor(private readonly cloud: AdminContext) {}

  async answer(params: unknown, request: AdminRequest): Promise<AdminAnswer> {
    const requestId = randomUUID();
    const action = isPlainObject(params) && typeof params.action === 'string' ? params.action : '';
    try {
      if (!isPlainObject(params)) throw invalidParam('a JSON object is expected');
      const delay = this.cloud.faults.delay(action);
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      const dies = request.instance ? this.cloud.faults.kill(action) : undefined;
      if (dies === 'before') return this.bury(request.instance);
      const answer = await this.dispatch(action, params, request, requestId);
      if (dies === 'after') return this.bury(request.instance);
      return this.cloud.faults.lostAnswer(action) ? { ...answer, lost: true } : answer;
    } catch (error) {
      const known = error instanceof CloudError;
      const code = known
        ? error.code
        : action.startsWith('database.')
          ? 'DATABASE_REQUEST_FAILED'
          : 'SYS_ERR';
      // Messages may hold values of documents: the log gets the code, an unexpected error its stack.
      const where =
        isPlainObject(params) && typeof params.collectionName === 'string' ? ` ${params.collectionName}` : '';
      this.cloud.log(
        `${request.instance || 'client'} ${action}${where} ${code}${known ? '' : ` ${(error as Error)?.stack ?? messageOf(error)}`}`,
      );
      return { body: { code, message: messageOf(error), requestId } };
    }
  }

  /** The instance that asked is no more; nobody is left to be answered. */
  private bury(instance: string): AdminAnswer {
    this.cloud.functions.kill(instance);
    return { body: null, lost: true };
  }

  private async dispatch(
    action: string,
    params: Params,
    request: AdminRequest,
    requestId: string,
  ): Promise<AdminAnswer> {
    const { transactions } = this.cloud;
    const data = (value: unknown): AdminAnswer => ({ body: { requestId, data: value } });
    switch (action) {
      case 'database.startTransaction':
        return { body: { requestId, transactionId: transactions.begin(request.instance) } };
      case 'database.commitTransaction':
        transactions.commit(String(params.transactionId));
        return { body: { requestId } };
      case 'database.abortTransaction':
        transactions.abort(String(params.transactionId));
        return { body: { requestId } };
      case 'storage.getUploadMetadata':
        return data(this.cloud.storage.uploadMetadata(params.path));
      case 'storage.batchGetDownloadUrl':
        return data({ download_list: this.cloud.storage.downloadUrls(list(params.file_list) as Params[]) });
      case 'storage.batchDeleteFile':
        return data({ delete_list: await this.cloud.storage.remove(list(params.fileid_list)) });
      case 'functions.invokeFunction':
        return data({ response_data: await this.invoke(params, request) });
      case 'wx.openApi':
        return this.openapi(params, request);
      case 'wx.api':
        return data({ responseData: await this.api(params, request) });
    }
    if (action.startsWith('database.')) return data(await this.databaseAction(action, params, request));
    throw invalidParam(`unknown action ${action || '(none)'}`);
  }

  private async databaseAction(action: string, params: Params, request: AdminRequest): Promise<unknown> {
    const { database, transactions } = this.cloud;
    const tx = typeof params.transactionId === 'string' ? params.transactionId : '';
    if (tx && transactions.overlaps(tx, this.realTime(request.begunAt, request.instance)))
      throw transactionBusy();
    try {
      switch (action) {
        case 'database.addCollection':
          return database.addCollection(params);
        case 'database.insertDocument':
          return await database.insertDocument(params);
        case 'database.getDocument':
          return database.getDocument(params);
        case 'database.calculateDocument':
          return database.calculateDocument(params);
        case 'database.modifyDocument':
          return await database.modifyDocument(params);
        case 'database.modifyAndReturnDoc':
          return await database.modifyAndReturnDoc(params);
        case 'database.removeDocument':
          return await database.removeDocument(params);
        case 'database.aggregateDocuments':
          return database.aggregateDocuments(params);
        default:
          throw invalidParam(`unknown action ${action}`);
      }
    } finally {
      if (tx) transactions.answered(tx);
    }
  }

  private async invoke(params: Params, request: AdminRequest): Promise<string | undefined> {
    const name = String(params.function_name ?? '');
    const event = typeof params.request_data === 'string' && params.request_data ? params.request_data : '{}';
    const source = request.source ? `${request.source},scf` : 'scf';
    return (await this.cloud.functions.invoke(name, event, { source })) ?? 'null';
  }

  private async openapi(params: Params, request: AdminRequest): Promise<AdminAnswer> {
    const raw = params.requestData;
    const body = decodeRequest(Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw ?? ''), 'utf8'));
    const { answer, errorCode } = await this.wechat(String(params.apiName), body, request);
    return { body: null, binary: encodeResponse(answer, errorCode) };
  }

  private async api(params: Params, request: AdminRequest): Promise<string> {
    const body = JSON.parse(String(params.requestData || '{}')) as Params;
    const { answer, errorCode } = await this.wechat(String(params.apiName), body, request);
    return JSON.stringify(errorCode ? { errcode: errorCode, errmsg: 'system error' } : answer);
  }

  private async wechat(
    apiName: string,
    body: Params,
    request: AdminRequest,
  ): Promise<{ answer: Params; errorCode: number }> {
    const api = apiName.replace(/^\/?(openapi\.)?/, '');
    const name = request.instance.replace(/-[0-9a-f]{8}$/, '');
    const spec = this.cloud.functions.get(name);
    // Clients other than our functions (tests, scripts) are trusted, as the console is.
    if (spec && !spec.openapi.includes(api)) return { answer: {}, errorCode: NO_PERMISSION };
    if (api !== 'subscribeMessage.send') return { answer: {}, errorCode: NOT_FOUND };
    const error = await this.cloud.messages.send(body);
    return { answer: { ...(error ?? { errcode: 0, errmsg: 'ok' }) }, errorCode: 0 };
  }

  /** The moment a client began on the machine's clock; a function instance's clock is shifted. */
  private realTime(begunAt: number, instance: string): number {
    if (!begunAt) return 0;
    return begunAt - (this.cloud.functions.offsetOf(instance) ?? 0);
  }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw invalidParam('a list is expected');
  return value;
}
