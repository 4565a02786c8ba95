import { useState } from 'react';
import { GRADES, GRADE_LABELS, type Grade } from '@contract/kernel';
import { Choices, Field, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import { gradableYears } from '../decision';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** Records the yearly grade of the higher science authority, which opens or closes its year (art. 13). */
export function GradeSheet({ desk, today, onClose, onDone, onReload }: ActProps) {
  const { summary, instalments } = desk.claim;
  const years = gradableYears(desk.bounds, instalments, today);
  const [year, setYear] = useState<number | null>(years[0] ?? null);
  const [grade, setGrade] = useState<Grade | null>(null);
  const [documentNumber, setDocumentNumber] = useState('');
  const form = useDeskForm({
    year: year === null ? '请选择年度。' : null,
    grade: grade === null ? '请选择考核结果。' : null,
    documentNumber: needed(documentNumber, '请填写考核文件的文号。'),
  });
  const bound = desk.bounds.find((one) => one.year === year);
  const confirm = async () => {
    if (!form.ready() || year === null || grade === null) return;
    const done = await form.acting.act('grades.record', {
      claimId: summary.id,
      expectedVersion: summary.version,
      year,
      grade,
      documentNumber,
    });
    if (done) onDone('已登记考核结果');
  };
  return (
    <ActSheet
      id="grade-record"
      title="登记年度考核结果"
      does={
        grade === 'failed'
          ? '确认后，该年度不再拨付。录错了可以更正。'
          : '确认后，该年度金额按考核结果确定，可以拨付。拨付以前录错了可以更正。'
      }
      told="考核结果会通知申报单位联系人。"
      confirmText="确认登记"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <Field id="grade-year" label="年度" required error={form.under('year')}>
        <Choices
          id="grade-year"
          label="年度"
          inline
          options={years.map((one) => ({ id: String(one), label: `第${one}年` }))}
          value={year === null ? null : String(year)}
          onChange={(one) => setYear(Number(one))}
        />
      </Field>
      <Field id="grade-value" label="考核结果" required help={bound?.text} error={form.under('grade')}>
        <Choices
          id="grade-value"
          label="考核结果"
          inline
          options={GRADES.map((one) => ({ id: one, label: GRADE_LABELS[one] }))}
          value={grade}
          onChange={(one) => setGrade(GRADES.find((known) => known === one) ?? null)}
        />
      </Field>
      <TextField
        id="grade-document"
        label="考核文件文号"
        required
        value={documentNumber}
        maxLength={80}
        error={form.under('documentNumber')}
        onChange={setDocumentNumber}
      />
    </ActSheet>
  );
}
