import { useState } from 'react';
import { formatDay } from '@contract/kernel';
import { NumberField, TextAreaField } from '@/components';
import { ActSheet } from '../../ActSheet';
import { needed, useDeskForm } from '../../useDeskForm';
import type { ActProps } from '../types';

const USUAL_WORKING_DAYS = 5;
const LONGEST_WORKING_DAYS = 60;

/** More time for the same supplement, before or after its day is past. */
export function ExtendSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { summary, missing } = desk.claim;
  const [days, setDays] = useState<number | null>(USUAL_WORKING_DAYS);
  const [reason, setReason] = useState('');
  const inRange = days !== null && days >= 1 && days <= LONGEST_WORKING_DAYS;
  const form = useDeskForm({
    workingDays: inRange ? null : `请填写1至${LONGEST_WORKING_DAYS}之间的工作日数。`,
    reason: needed(reason, '请写明延长的理由。'),
    dueDay: null,
  });
  const confirm = async () => {
    if (!form.ready() || days === null) return;
    const done = await form.acting.act('exam.extend', {
      claimId: summary.id,
      expectedVersion: summary.version,
      workingDays: days,
      reason,
    });
    if (done) onDone(`已延长到${formatDay(done.data.dueDay)}`);
  };
  return (
    <ActSheet
      id="exam-extend"
      title="延长补正期限"
      does={`确认后，补正期限改为从明天起算${days ?? '—'}个工作日，告知的内容不变。${
        missing ? `原来的期限是${formatDay(missing.dueDay)}。` : ''
      }`}
      told="新的期限会通知申报单位联系人，审查期限继续暂停。"
      confirmText="延长期限"
      busy={form.busy}
      error={form.under('dueDay') ?? form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <NumberField
        id="exam-extend-days"
        label="延长"
        required
        value={days}
        decimals={0}
        unit="个工作日"
        error={form.under('workingDays')}
        onChange={setDays}
      />
      <TextAreaField
        id="exam-extend-reason"
        label="理由"
        required
        value={reason}
        maxLength={300}
        placeholder="例如：单位来电说明证书正在补办"
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
