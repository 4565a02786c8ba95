import { useState } from 'react';
import type { ObjectionView } from '@contract';
import { Choices, Field, TextAreaField } from '@/components';
import { ActSheet } from '../ActSheet';
import { needed, useDeskForm } from '../useDeskForm';

export interface ObjectionSheetProps {
  objection: ObjectionView;
  /** The claim's version that is shown. */
  version: number;
  onClose: () => void;
  onDone: (said: string) => void;
  onReload: () => void;
}

const DOES = {
  none: '异议成立，本事项从名单中剔除，本次申报结束；异议不成立，本事项恢复办理。其他事项不受影响。',
  upheld: '确认后，本事项从名单中剔除，本次申报结束，不能撤回。其他事项不受影响。',
  dismissed: '确认后，本事项恢复；公示期已满的，直接转入审定。其他事项不受影响。',
};

/** Decides one objection, upheld or dismissed, with the reason both sides are told. */
export function ObjectionSheet({ objection, version, onClose, onDone, onReload }: ObjectionSheetProps) {
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed' | null>(null);
  const [reason, setReason] = useState('');
  const form = useDeskForm({
    upheld: outcome === null ? '请选择核查结论。' : null,
    reason: needed(reason, '请写明核查情况和理由。'),
  });
  const confirm = async () => {
    if (!form.ready() || outcome === null) return;
    const done = await form.acting.act('objections.decide', {
      objectionId: objection.id,
      expectedVersion: version,
      upheld: outcome === 'upheld',
      reason,
    });
    if (done) onDone(outcome === 'upheld' ? '已办结：异议成立' : '已办结：异议不成立');
  };
  return (
    <ActSheet
      id="objection-decide"
      title="异议核查结论"
      does={DOES[outcome ?? 'none']}
      told="理由会告知申报单位；申报单位不会知道异议人是谁，请勿在理由中写出异议人信息。"
      confirmText="确认结论"
      look={outcome === 'upheld' ? 'danger' : 'main'}
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onReload}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <Field id="objection-outcome" label="核查结论" required error={form.under('upheld')}>
        <Choices
          id="objection-outcome"
          label="核查结论"
          inline
          options={[
            { id: 'upheld', label: '异议成立' },
            { id: 'dismissed', label: '异议不成立' },
          ]}
          value={outcome}
          onChange={(one) => setOutcome(one === 'upheld' ? 'upheld' : 'dismissed')}
        />
      </Field>
      <TextAreaField
        id="objection-reason"
        label="理由"
        required
        value={reason}
        maxLength={500}
        placeholder="写明核查了什么、结论依据是什么"
        error={form.under('reason')}
        onChange={setReason}
      />
    </ActSheet>
  );
}
