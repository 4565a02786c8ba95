import { useState } from 'react';
import type { CommissionerView } from '@contract';
import type { Day } from '@contract/kernel';
import { DayField, TextField } from '@/components';
import { say } from '@/services/go';
import { needed, useDeskForm } from '../desk/useDeskForm';
import { FormSheet } from './FormSheet';

export interface AssignFormProps {
  commissioner: CommissionerView;
  today: Day;
  onClose: () => void;
  onDone: () => void;
}

/** 县科技局 assigns a commissioner to a firm for a term; the firm then agrees or declines. */
export function AssignForm({ commissioner, today, onClose, onDone }: AssignFormProps) {
  const [unifiedCode, setUnifiedCode] = useState('');
  const [from, setFrom] = useState<Day | null>(today);
  const [until, setUntil] = useState<Day | null>(null);
  const { acting, faults, under, ready, busy } = useDeskForm({
    unifiedCode: needed(unifiedCode, '请填写企业的统一社会信用代码。'),
    from: from ? null : '请选择第一天。',
    until: until ? null : '请选择最后一天。',
  });
  const send = async () => {
    if (!ready() || !from || !until) return;
    const { personId } = commissioner;
    if (!(await acting.act('assignments.offer', { personId, unifiedCode, from, until }))) return;
    say('已指派，等待企业同意');
    onDone();
  };
  return (
    <FormSheet
      id="assign"
      title={`指派${commissioner.name}`}
      says="企业会收到消息；企业同意之前，特派员看不到企业的资料。"
      confirmText="指派"
      busy={busy}
      error={faults.rest}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <TextField
        id="assign-code"
        label="企业统一社会信用代码"
        required
        help="企业要先在本程序中绑定联系人。"
        value={unifiedCode}
        maxLength={40}
        error={under('unifiedCode')}
        onChange={setUnifiedCode}
      />
      <DayField
        id="assign-from"
        label="服务期第一天"
        required
        value={from}
        today={today}
        error={under('from')}
        onChange={setFrom}
      />
      <DayField
        id="assign-until"
        label="服务期最后一天"
        required
        help="到期自动结束，以后可以再指派。"
        value={until}
        today={today}
        min={today}
        error={under('until')}
        onChange={setUntil}
      />
    </FormSheet>
  );
}
