import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { ApplicantView, FactInput } from '@contract';
import { Card } from '@/components';
import { call, sentenceOf } from '@/services/cloud';
import { bestKnown } from '../facts/known';

export interface KnownStartProps {
  applicant: ApplicantView;
  onStart: (known: FactInput[]) => void;
}

/** Begins with what the firm's profile holds already, so that nothing is asked twice. */
export function KnownStart({ applicant, onStart }: KnownStartProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const start = () => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    call('profile.get', { applicantId: applicant.id })
      .then(({ data }) => onStart(bestKnown(data.values)))
      .catch((error: unknown) => setFault(sentenceOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Card id="start-known" tone="blue" label={`用${applicant.name}已存的资料开始`} onClick={start}>
      <Text className="kh-title">用“{applicant.name}”已存的资料开始</Text>
      <Text className="kh-muted">{busy ? '正在读取资料…' : '填过的不再问，只问还缺的'}</Text>
      {fault ? <Text className="kh-field__error">{fault}</Text> : null}
    </Card>
  );
}
