import { useState } from 'react';
import { type Day, formatDay, formatFen } from '@contract/kernel';
import type { PaymentView } from '@contract';
import { DayField, Facts, TextAreaField, TextField } from '@/components';
import { ActSheet } from '../../ActSheet';
import type { ActProps } from '../types';
import { needed, useDeskForm } from '../../useDeskForm';

/** Takes one recorded payment back by a counter-entry; the entry itself stays to be read. */
export function CounterSheet(props: ActProps & { payment: PaymentView }) {
  const { desk, today, payment, onClose, onDone, onReload } = props;
  const { summary } = desk.claim;
  const [day, setDay] = useState<Day | null>(today);
  const [voucher, setVoucher] = useState('');
  const [reason, setReason] = useState('');
  const form = useDeskForm({
    day: dayFault(day, payment.day, today),
    voucher: null,
    reason: needed(reason, '请写明冲销理由。'),
  });
  const confirm = async () => {
    if (!form.ready() || day === null) return;
    const done = await form.acting.act('payments.counter', {
      claimId: summary.id,
      expectedVersion: summary.version,
      paymentId: payment.id,
      day,
      reason,
      ...(voucher.trim() === '' ? {} : { voucher }),
    });
    if (done) onDone('已冲销');
  };
  return (
    <ActSheet
      id="payment-counter"
      title="冲销这笔拨付"
      does={`确认后，${formatFen(payment.fen)}不再计入已拨付，原记录保留并注明已冲销；随后可按实际情况重新登记，凭证号可以相同。`}
      told="申报单位会在进度里看到冲销和理由。"
      confirmText="确认冲销"
      look="danger"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <Facts
        lines={[
          ['拨付金额', formatFen(payment.fen)],
          ['拨付日期', formatDay(payment.day)],
          ['凭证号', payment.voucher],
        ]}
      />
      <DayField
        id="counter-day"
        label="冲销日期"
        required
        value={day}
        today={today}
        max={today}
        error={form.under('day')}
        onChange={setDay}
      />
      <TextAreaField
        id="counter-reason"
        label="冲销理由"
        required
        value={reason}
        maxLength={300}
        error={form.under('reason')}
        onChange={setReason}
      />
      <TextField
        id="counter-voucher"
        label="冲销凭证号"
        value={voucher}
        maxLength={40}
        help="账上有红字凭证的填写，没有可以不填。"
        error={form.under('voucher')}
        onChange={setVoucher}
      />
    </ActSheet>
  );
}

function dayFault(day: Day | null, paid: Day, today: Day): string | null {
  if (day === null) return '请填写冲销日期。';
  if (day > today) return '冲销日期不能晚于今天。';
  return day < paid ? `冲销日期不能早于拨付日期（${formatDay(paid)}）。` : null;
}
