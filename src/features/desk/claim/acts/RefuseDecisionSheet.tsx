import { useState } from 'react';
import { TextAreaField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** The county government decides that nothing is given. */
export function RefuseDecisionSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { id, version } = desk.claim.summary;
  const [documentNumber, setDocumentNumber] = useState('');
  const [reason, setReason] = useState('');
  const form = useDeskForm({
    documentNumber: needed(documentNumber, '请填写审定文件的文号。'),
    reason: needed(reason, '请写明不予支持的理由。'),
  });
  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('decisions.refuse', {
      claimId: id,
      expectedVersion: version,
      documentNumber,
      reason,
    });
    if (done) onDone('已办结：不予支持');
  };
  return (
    <ActSheet
      id="decide-refuse"
      title="审定不予支持"
      does="确认后，本次申报结束，不拨付资金，不能撤回。"
      told="理由会通知申报单位联系人。"
      confirmText="确认不予支持"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <TextField
        id="decide-refuse-document"
        label="审定文件文号"
        required
        value={documentNumber}
        maxLength={80}
        error={form.under('documentNumber')}
        onChange={setDocumentNumber}
      />
      <TextAreaField
        id="decide-refuse-reason"
        label="理由"
        required
        value={reason}
        maxLength={500}
        placeholder="单位会看到这段话"
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
