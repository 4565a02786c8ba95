import { useState } from 'react';
import { GRADE_LABELS } from '@contract/kernel';
import { Choices, Field, TextAreaField } from '@/components';
import { ActSheet } from '../../ActSheet';
import { needed, useDeskForm } from '../../useDeskForm';
import { mistakableGrades } from '../decision';
import type { ActProps } from '../types';

/** Takes a wrongly recorded grade back, while nothing of its year is paid; the year then waits for its grade again. */
export function CounterGradeSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { summary, instalments } = desk.claim;
  const graded = mistakableGrades(instalments);
  const [year, setYear] = useState<number | null>(graded.length === 1 ? (graded[0]?.year ?? null) : null);
  const [reason, setReason] = useState('');
  const form = useDeskForm({
    year: year === null ? '请选择要更正的年度。' : null,
    reason: needed(reason, '请写明更正理由。'),
  });
  const confirm = async () => {
    if (!form.ready() || year === null) return;
    const done = await form.acting.act('grades.counter', {
      claimId: summary.id,
      expectedVersion: summary.version,
      year,
      reason,
    });
    if (done) onDone('已撤销，请登记正确的考核结果');
  };
  return (
    <ActSheet
      id="grade-counter"
      title="更正年度考核结果"
      does="确认后，这一年度的考核结果作废，金额恢复待定；请随后登记正确的结果。原记录保留在办理经过里。"
      told="申报单位联系人会收到更正和理由。"
      confirmText="确认更正"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <Field id="grade-counter-year" label="更正哪一年" required error={form.under('year')}>
        <Choices
          id="grade-counter-year"
          label="更正哪一年"
          options={graded.map((one) => ({
            id: String(one.year),
            label: `第${one.year}年，登记为${GRADE_LABELS[one.grade]}`,
          }))}
          value={year === null ? null : String(year)}
          onChange={(one) => setYear(Number(one))}
        />
      </Field>
      <TextAreaField
        id="grade-counter-reason"
        label="更正理由"
        required
        value={reason}
        maxLength={300}
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
