import { useState } from 'react';
import type { ServiceView } from '@contract';
import { SERVICE_KIND_LABELS, SERVICE_KINDS, type Day, type ServiceKind } from '@contract/kernel';
import { Choices, DayField, TextAreaField, TextField } from '@/components';
import { needed, useDeskForm } from '../desk/useDeskForm';
import { FormSheet } from './FormSheet';

export interface ServiceFormProps {
  applicantId: string;
  today: Day;
  /** What is corrected; null for a new record. */
  first: ServiceView | null;
  onClose: () => void;
  onDone: () => void;
}

/** A service is written down, or corrected with a reason. */
export function ServiceForm({ applicantId, today, first, onClose, onDone }: ServiceFormProps) {
  const [day, setDay] = useState<Day | null>(first?.day ?? today);
  const [kind, setKind] = useState<ServiceKind>(first?.kind ?? 'visit');
  const [done, setDone] = useState(first?.done ?? '');
  const [outcome, setOutcome] = useState(first?.outcome ?? '');
  const [followUp, setFollowUp] = useState(first?.followUp ?? '');
  const [reason, setReason] = useState('');
  const { acting, faults, under, ready, busy } = useDeskForm({
    day: day ? null : '请选择服务日期。',
    done: needed(done, '请写做了什么。'),
    outcome: needed(outcome, '请写结果，没有结果就写“待跟进”。'),
    followUp: null,
    reason: first ? needed(reason, '请写为什么更正。') : null,
  });
  const send = async () => {
    if (!ready() || !day) return;
    const service = { day, kind, done, outcome, ...(followUp.trim() ? { followUp } : {}) };
    const answer = first
      ? await acting.act('services.correct', {
          serviceId: first.id,
          expectedVersion: first.version,
          reason,
          ...service,
        })
      : await acting.act('services.record', { applicantId, ...service });
    if (answer) onDone();
  };
  return (
    <FormSheet
      id="service"
      title={first ? '更正服务记录' : '记一次服务'}
      says={first ? '原来的记录会保留，企业看到更正后的内容。' : '保存后企业能看到。写错了可以更正。'}
      confirmText={first ? '保存更正' : '保存记录'}
      busy={busy}
      error={faults.rest}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <DayField
        id="service-day"
        label="服务日期"
        required
        value={day}
        today={today}
        max={today}
        error={under('day')}
        onChange={setDay}
      />
      <Choices
        id="service-kind"
        label="服务方式"
        inline
        options={SERVICE_KINDS.map((id) => ({ id, label: SERVICE_KIND_LABELS[id] }))}
        value={kind}
        onChange={(id) => setKind(id as ServiceKind)}
      />
      <TextAreaField
        id="service-done"
        label="做了什么"
        required
        value={done}
        maxLength={500}
        error={under('done')}
        onChange={setDone}
      />
      <TextAreaField
        id="service-outcome"
        label="结果"
        required
        value={outcome}
        maxLength={300}
        error={under('outcome')}
        onChange={setOutcome}
      />
      <TextAreaField
        id="service-follow"
        label="后续要做的事"
        value={followUp}
        maxLength={300}
        error={under('followUp')}
        onChange={setFollowUp}
      />
      {first ? (
        <TextField
          id="service-reason"
          label="更正原因"
          required
          value={reason}
          maxLength={100}
          error={under('reason')}
          onChange={setReason}
        />
      ) : null}
    </FormSheet>
  );
}
