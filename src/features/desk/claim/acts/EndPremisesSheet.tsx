import { useState } from 'react';
import { TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** Ends the use of premises before its term. */
export function EndPremisesSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { id, version } = desk.claim.summary;
  const [reason, setReason] = useState('');
  const form = useDeskForm({ reason: needed(reason, '请写明提前结束的原因。') });
  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('premises.end', { claimId: id, expectedVersion: version, reason });
    if (done) onDone('已结束使用');
  };
  return (
    <ActSheet
      id="premises-end"
      title="提前结束使用"
      does="确认后，本件结束，场所收回；单位以后可以重新申请。"
      told="原因会通知申报单位联系人。"
      confirmText="确认结束"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <TextField
        id="premises-end-reason"
        label="原因"
        required
        value={reason}
        maxLength={200}
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
