import { useState } from 'react';
import { Choices, Field, TextAreaField } from '@/components';
import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** Ends a claim in examination, with the reason the firm will read. */
export function RefuseSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { id, version } = desk.claim.summary;
  const failed = desk.result.conditions.filter(({ state }) => state === 'notMet');
  const { grounds } = desk.examination;
  const [ground, setGround] = useState<string | null>(failed.length === 1 ? (failed[0]?.id ?? null) : null);
  const [reason, setReason] = useState('');
  const chosen = grounds.find((one) => one.id === ground);
  const form = useDeskForm({
    ground: ground === null ? '请选择不符合的是哪一项。' : null,
    reason: needed(reason, '请写明不予通过的理由。'),
  });
  const confirm = async () => {
    if (!form.ready() || ground === null) return;
    const done = await form.acting.act('exam.refuse', {
      claimId: id,
      expectedVersion: version,
      ground,
      reason,
    });
    if (done) onDone('已办结：不予通过');
  };
  return (
    <ActSheet
      id="exam-refuse"
      title="审查不予通过"
      does={`确认后，本次申报结束，不能撤回。${chosen ? `依据为方案第${chosen.article}条；` : ''}条件具备后单位可以重新申报。`}
      told="理由和依据条款会通知申报单位联系人。"
      confirmText="确认不予通过"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <Field id="exam-refuse-ground" label="不符合哪一项" required error={form.under('ground')}>
        <Choices
          id="exam-refuse-ground"
          label="不符合哪一项"
          options={grounds.map((one) => ({ id: one.id, label: `${one.text}（第${one.article}条）` }))}
          value={ground}
          onChange={setGround}
        />
      </Field>
      <TextAreaField
        id="exam-refuse-reason"
        label="理由"
        required
        value={reason}
        maxLength={500}
        placeholder="写明核实了什么、为什么不符合，单位会看到这段话"
        help={
          failed.length > 0 ? `系统比对不符合的条件：${failed.map(({ text }) => text).join('；')}` : undefined
        }
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
