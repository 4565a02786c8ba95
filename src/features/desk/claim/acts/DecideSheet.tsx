import { useState } from 'react';
import { Text } from '@tarojs/components';
import { formatFen } from '@contract/kernel';
import { Field, MoneyField, TextAreaField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import {
  decidedAmounts,
  decisionFaults,
  startAmounts,
  undecidedYears,
  yearFault,
  yearsNeedingReason,
} from '../decision';
import type { ActProps } from '../types';
import { useDeskForm } from '../../useDeskForm';
import { BudgetLines } from './BudgetLines';
import { OverBudget } from './OverBudget';

/** The county government's decision: an amount for each year that can be settled now. */
export function DecideSheet({ desk, onClose, onDone, onReload }: ActProps) {
  const { summary, instalments } = desk.claim;
  const years = undecidedYears(desk.bounds, instalments);
  const [amounts, setAmounts] = useState(() => startAmounts(years));
  const [documentNumber, setDocumentNumber] = useState('');
  const [reason, setReason] = useState('');
  const [budgetReason, setBudgetReason] = useState('');
  const found = decisionFaults(years, amounts, documentNumber, reason);
  const form = useDeskForm({
    ...found.years,
    years: found.none,
    documentNumber: found.documentNumber,
    reason: found.reason,
    budgetReason: null,
  });
  const above = yearsNeedingReason(years, amounts);
  const settled = decidedAmounts(amounts);
  const later = years.length - settled.length;

  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('decisions.approve', {
      claimId: summary.id,
      expectedVersion: summary.version,
      documentNumber,
      years: settled,
      ...(reason.trim() === '' ? {} : { reason }),
      ...(budgetReason.trim() === '' ? {} : { budgetReason }),
    });
    if (done) onDone('已审定');
  };

  return (
    <ActSheet
      id="decide-approve"
      title="审定金额"
      does={`确认后，审定${
        settled.length === 0
          ? '金额'
          : settled
              .map(({ year, fen }) => `${years.length > 1 ? `第${year}年` : ''}${formatFen(fen)}`)
              .join('、')
      }，转县财政局拨付。${later > 0 ? `其余${later}个年度以后再定。` : ''}`}
      told="审定结果会通知申报单位联系人。"
      confirmText="确认审定"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <BudgetLines years={desk.budgets ?? []} />
      {years.map((bound) => {
        const typed = amounts.find(({ year }) => year === bound.year);
        if (!typed)
          return (
            <Field
              key={bound.year}
              id={`decide-year-${bound.year}`}
              label={`第${bound.year}年`}
              help={bound.text}
            >
              <Text className="kh-text kh-muted">录入考核结果后按结果确定，现在不填。</Text>
            </Field>
          );
        return (
          <MoneyField
            key={bound.year}
            id={`decide-year-${bound.year}`}
            label={years.length > 1 ? `第${bound.year}年审定金额` : '审定金额'}
            value={typed.fen}
            unit="wan"
            help={bound.text}
            error={yearFault(bound, typed.fen) ?? undefined}
            onChange={(fen) =>
              setAmounts((all) => all.map((one) => (one.year === bound.year ? { ...one, fen } : one)))
            }
          />
        );
      })}
      {form.under('years') ? (
        <Text className="kh-field__error" id="decide-years-error">
          {form.under('years')}
        </Text>
      ) : null}
      <TextField
        id="decide-document"
        label="审定文件文号"
        required
        value={documentNumber}
        maxLength={80}
        error={form.under('documentNumber')}
        onChange={setDocumentNumber}
      />
      <OverBudget id="decide" form={form} value={budgetReason} onChange={setBudgetReason} />
      <TextAreaField
        id="decide-reason"
        label="理由"
        required={above.length > 0}
        value={reason}
        maxLength={500}
        help={above.length > 0 ? '金额超过审慎口径的上限，须写明理由。' : '没有需要说明的可以不填。'}
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
