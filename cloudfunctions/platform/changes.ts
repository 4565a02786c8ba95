import type { FactInput, Instant } from '@contract';
import { database, rows } from './database';
import { randomId } from './ids';
import type { Tx } from './transact';

/** A value of a profile that was changed; absent is “not told”. */
export interface ChangedValue {
  fact: string;
  year?: number;
  before?: FactInput['value'];
  after?: FactInput['value'];
}

/** Who changed what of an applicant: its profile, or who stands for it. Never changed itself. */
export interface Change {
  _id: string;
  applicantId: string;
  at: Instant;
  by: string;
  what: ChangeKind;
  /** The person it happened to, where it is not who did it. */
  whom?: string;
  values: ChangedValue[];
  sort: string;
}

export const CHANGE_WORDS = {
  profile: '修改单位资料',
  asked: '申请绑定单位',
  confirmed: '确认绑定',
  declined: '未通过绑定申请',
  withdrawn: '撤回绑定申请',
  invited: '发出邀请码',
  revoked: '撤回邀请码',
  joined: '用邀请码加入',
  removed: '移除联系人',
  handedOver: '移交主联系人',
  left: '不再代表本单位',
  assigned: '指派科技特派员，等待本单位同意',
  agreed: '同意科技特派员服务',
  notAgreed: '未同意科技特派员服务',
  consentGiven: '同意特派员代为准备',
  consentTaken: '收回代为准备的同意',
  assignmentEnded: '结束科技特派员服务',
} as const;
export type ChangeKind = keyof typeof CHANGE_WORDS;

/** A new change's id: made before the transaction, which may run again. */
export const newChangeId = randomId;

/** Notes a change in the transaction that makes it. */
export async function noteChange(
  tx: Tx,
  id: string,
  change: Omit<Change, '_id' | 'sort' | 'values'> & { values?: ChangedValue[] },
): Promise<void> {
  await tx.create({ collection: 'changes', id }, { values: [], ...change, sort: `${change.at} ${id}` });
}

/** Changes of an applicant, newest first. */
export async function changesOf(
  applicantId: string,
  cursor: string | undefined,
  limit: number,
): Promise<Change[]> {
  const _ = database().command;
  return rows<Change>(
    database()
      .collection('changes')
      .where({ applicantId, ...(cursor ? { sort: _.lt(cursor) } : {}) })
      .orderBy('sort', 'desc')
      .limit(limit),
  );
}
