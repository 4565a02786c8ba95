import { useState } from 'react';
import { Choices, Field, TextAreaField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import { needed, useDeskForm } from '../../useDeskForm';
import type { ActProps } from '../types';

type To = 'examination' | 'list';

const DOES: Record<To, string> = {
  examination: '确认后，本件退出名单，回到审查部门重新审查；审查合格后须重新列入名单、重新公示。',
  list: '确认后，本件退出名单，由县科技局重新列入名单、重新公示。审查结论不变。',
};

/** Back to the office that examined it, or to be listed and shown to the public again. */
export function SendBackSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { id, version, state } = desk.claim.summary;
  const recommended = state === 'recommended';
  const [to, setTo] = useState<To | null>(recommended ? 'examination' : null);
  const [documentNumber, setDocumentNumber] = useState('');
  const [reason, setReason] = useState('');
  const form = useDeskForm({
    to: to === null ? '请选择退回到哪一步。' : null,
    documentNumber: null,
    reason: needed(reason, '请写明退回的理由。'),
  });
  const confirm = async () => {
    if (!form.ready() || to === null) return;
    const done = await form.acting.act('decisions.sendBack', {
      claimId: id,
      expectedVersion: version,
      to,
      ...(documentNumber.trim() === '' ? {} : { documentNumber }),
      reason,
    });
    if (done) onDone('已退回');
  };
  return (
    <ActSheet
      id="send-back"
      title={recommended ? '退回审查部门' : '退回'}
      does={recommended ? '确认后，本件回到审查部门重新审查，合格后重新推荐。' : DOES[to ?? 'examination']}
      told="申报单位和审查部门会看到退回的理由，申报不结束，单位不用重新提交。"
      confirmText="确认退回"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      {recommended ? null : (
        <>
          <Field id="send-back-to" label="退回到" required error={form.under('to')}>
            <Choices
              id="send-back-to"
              label="退回到"
              options={[
                { id: 'examination', label: '审查部门，重新审查' },
                { id: 'list', label: '县科技局，重新列入名单和公示' },
              ]}
              value={to}
              onChange={(one) => setTo(one === 'list' ? 'list' : 'examination')}
            />
          </Field>
          <TextField
            id="send-back-document"
            label="审定文件文号（没有的不填）"
            value={documentNumber}
            maxLength={80}
            error={form.under('documentNumber')}
            onChange={setDocumentNumber}
          />
        </>
      )}
      <TextAreaField
        id="send-back-reason"
        label="理由"
        required
        value={reason}
        maxLength={500}
        placeholder="写明要核实或更正什么，单位会看到这段话"
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
