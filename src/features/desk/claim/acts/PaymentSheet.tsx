import { useState } from 'react';
import { type Day, type Fen, formatFen } from '@contract/kernel';
import { Choices, DayField, Facts, Field, MoneyField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import { payableYears } from '../decision';
import { OverBudget } from './OverBudget';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** Records a payment that was made; nothing beyond what was decided (art. 21). */
export function PaymentSheet({ desk, today, onClose, onDone, onReload }: ActProps) {
  const { summary, instalments } = desk.claim;
  const payable = payableYears(instalments, today);
  const [year, setYear] = useState<number | null>(payable[0]?.year ?? null);
  const [fen, setFen] = useState<Fen | null>(payable[0]?.leftFen ?? null);
  const [day, setDay] = useState<Day | null>(today);
  const [voucher, setVoucher] = useState('');
  const [budgetReason, setBudgetReason] = useState('');
  const part = instalments.find((one) => one.year === year);
  const left = payable.find((one) => one.year === year)?.leftFen ?? 0;
  const form = useDeskForm({
    year: year === null ? '请选择年度。' : null,
    fen: amountFault(fen, left),
    day: day === null ? '请填写拨付日期。' : day > today ? '拨付日期不能晚于今天。' : null,
    voucher: needed(voucher, '请填写凭证号。'),
    budgetReason: null,
  });

  const confirm = async () => {
    if (!form.ready() || year === null || fen === null || day === null) return;
    const done = await form.acting.act('payments.record', {
      claimId: summary.id,
      expectedVersion: summary.version,
      year,
      fen,
      day,
      voucher,
      ...(budgetReason.trim() === '' ? {} : { budgetReason }),
    });
    if (done) onDone('已登记拨付');
  };

  return (
    <ActSheet
      id="payment-record"
      title="登记拨付"
      does={`确认后，记为已拨付${fen === null ? '' : formatFen(fen)}。登记后不能修改，录错可以冲销后重新登记。`}
      told="拨付日期和金额会通知申报单位联系人。"
      confirmText="确认登记"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      {payable.length > 1 ? (
        <Field id="payment-year" label="年度" required error={form.under('year')}>
          <Choices
            id="payment-year"
            label="年度"
            inline
            options={payable.map((one) => ({ id: String(one.year), label: `第${one.year}年` }))}
            value={year === null ? null : String(year)}
            onChange={(one) => {
              setYear(Number(one));
              setFen(payable.find((candidate) => candidate.year === Number(one))?.leftFen ?? null);
            }}
          />
        </Field>
      ) : null}
      <Facts
        lines={[
          ['已审定', part?.decidedFen === undefined ? null : formatFen(part.decidedFen)],
          ['已拨付', formatFen(part?.paidFen ?? 0)],
          ['剩余', formatFen(left)],
        ]}
      />
      <MoneyField
        id="payment-amount"
        label="本次拨付金额"
        required
        value={fen}
        unit="wan"
        error={form.under('fen') ?? (fen === null ? undefined : (amountFault(fen, left) ?? undefined))}
        onChange={setFen}
      />
      <DayField
        id="payment-day"
        label="拨付日期"
        required
        value={day}
        today={today}
        max={today}
        error={form.under('day')}
        onChange={setDay}
      />
      <TextField
        id="payment-voucher"
        label="凭证号"
        required
        value={voucher}
        maxLength={40}
        error={form.under('voucher')}
        onChange={setVoucher}
      />
      <OverBudget id="payment" form={form} value={budgetReason} onChange={setBudgetReason} />
    </ActSheet>
  );
}

/** Why a payment of `fen` cannot be recorded while `left` fen are open; null when it can. */
export function amountFault(fen: Fen | null, left: Fen): string | null {
  if (fen === null) return '请填写拨付金额。';
  if (fen <= 0) return '拨付金额应大于0。';
  return fen > left ? `最多还可拨付${formatFen(left)}。` : null;
}
