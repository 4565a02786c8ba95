import { useState } from 'react';
import type { PlannedYear } from '@contract';
import { type Fen, formatFen } from '@contract/kernel';
import { MoneyField, TextAreaField, TextField } from '@/components';
import { ActSheet } from '../ActSheet';
import { needed, useDeskForm } from '../useDeskForm';

export interface PlanSheetProps {
  year: PlannedYear;
  onClose: () => void;
  onDone: (said: string) => void;
  onReload: () => void;
}

/** Enters a year's budget, or changes it with a reason. */
export function PlanSheet({
  year: { year, plannedFen, committedFen, documentNumber, version },
  ...on
}: PlanSheetProps) {
  const changing = plannedFen !== undefined;
  const [fen, setFen] = useState<Fen | null>(plannedFen ?? null);
  const [document, setDocument] = useState(documentNumber ?? '');
  const [reason, setReason] = useState('');
  const form = useDeskForm({
    fen: fen === null ? '请填写预算金额。' : null,
    documentNumber: needed(document, '请填写预算文件的文号。'),
    reason: changing ? needed(reason, '调整预算请写明理由。') : null,
  });
  const confirm = async () => {
    if (!form.ready() || fen === null) return;
    const done = await form.acting.act('budgets.plan', {
      year,
      fen,
      documentNumber: document,
      expectedVersion: version,
      ...(reason.trim() === '' ? {} : { reason }),
    });
    if (done) on.onDone(changing ? '预算已调整' : '预算已录入');
  };
  return (
    <ActSheet
      id="budget-plan"
      title={`${changing ? '调整' : '录入'}${year}年预算`}
      does={
        fen !== null && fen < committedFen
          ? `低于已审定的${formatFen(committedFen)}：已审定的不变，再审定或拨付要写明超预算理由。`
          : '确认后，审定和拨付超出这个数额时，必须写明理由。'
      }
      told="调整会留在资金台账里，不通知申报单位。"
      confirmText={changing ? '确认调整' : '确认录入'}
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={on.onReload}
      onCancel={on.onClose}
      onConfirm={() => void confirm()}
    >
      <MoneyField
        id="budget-amount"
        label="本年度科技专项资金"
        required
        value={fen}
        unit="wan"
        error={form.under('fen')}
        onChange={setFen}
      />
      <TextField
        id="budget-document"
        label="预算文件文号"
        required
        value={document}
        maxLength={80}
        error={form.under('documentNumber')}
        onChange={setDocument}
      />
      {changing ? (
        <TextAreaField
          id="budget-reason"
          label="调整理由"
          required
          value={reason}
          maxLength={300}
          error={form.under('reason')}
          onChange={setReason}
        />
      ) : null}
    </ActSheet>
  );
}
