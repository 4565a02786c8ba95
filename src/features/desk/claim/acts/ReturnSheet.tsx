import { useState } from 'react';
import { NumberField, TextAreaField } from '@/components';
import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { MissingItems, withItem } from './MissingItems';
import { needed, useDeskForm } from '../../useDeskForm';

const USUAL_WORKING_DAYS = 5;
const LONGEST_WORKING_DAYS = 60;

/** Sends a claim back once, with everything that is missing (一次性告知, art. 21 examination). */
export function ReturnSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { summary, papers } = desk.claim;
  const [items, setItems] = useState<string[]>([]);
  const [pending, setPending] = useState('');
  const again = desk.examination.rounds > 0;
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<number | null>(USUAL_WORKING_DAYS);
  const missing = withItem(items, pending);
  const inRange = days !== null && days >= 1 && days <= LONGEST_WORKING_DAYS;
  const form = useDeskForm({
    missing: missing.length === 0 ? '请至少写明一项需补正的内容。' : null,
    reason: again ? needed(reason, '请写明为什么第一次没有告知。') : null,
    workingDays: inRange ? null : `请填写1至${LONGEST_WORKING_DAYS}之间的工作日数。`,
  });

  const confirm = async () => {
    if (!form.ready() || days === null) return;
    const done = await form.acting.act('exam.return', {
      claimId: summary.id,
      expectedVersion: summary.version,
      missing,
      workingDays: days,
      ...(again ? { reason } : {}),
    });
    if (done) onDone('已退回补正');
  };
  return (
    <ActSheet
      id="exam-return"
      title="退回补正"
      does={`确认后，本件退回申报单位补正，共${missing.length}项，从明天起算${days ?? '—'}个工作日内补齐。`}
      told="全部缺项和补正期限会一次性通知申报单位联系人。补正期间本部门的审查期限暂停。"
      confirmText="退回补正"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <MissingItems
        items={items}
        suggestions={papers.filter(({ files }) => files.length === 0).map(({ label }) => `补交：${label}`)}
        error={form.under('missing')}
        onChange={(next, typed) => {
          setItems(next);
          setPending(typed);
        }}
      />
      {again ? (
        <TextAreaField
          id="exam-return-reason"
          label="再次退回的理由"
          required
          value={reason}
          maxLength={300}
          help={`本件已退回补正${desk.examination.rounds}次。应当一次性告知；再次退回，单位会看到理由。`}
          error={form.under('reason')}
          onChange={setReason}
        />
      ) : null}
      <NumberField
        id="exam-return-days"
        label="补正期限"
        required
        value={days}
        decimals={0}
        unit="个工作日"
        error={form.under('workingDays')}
        onChange={setDays}
      />
    </ActSheet>
  );
}
