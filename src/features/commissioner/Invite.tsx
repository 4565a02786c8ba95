import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '@contract';
import { ActionButton, Card, Section, TextField } from '@/components';
import { CodeCard } from '../office/CodeCard';
import { needed, useDeskForm } from '../desk/useDeskForm';

/** 县科技局 takes somebody up as commissioner by a code. */
export function Invite() {
  const [field, setField] = useState('');
  const [made, setMade] = useState<OutputOf<'commissioners.invite'> | null>(null);
  const { acting, under, faults, ready, busy } = useDeskForm({
    field: needed(field, '请写专长，例如“乳品加工”。'),
  });
  const send = async () => {
    if (!ready()) return;
    const done = await acting.act('commissioners.invite', { field });
    if (done) setMade(done.data);
  };
  return (
    <Section title="邀请特派员" hint="邀请码7天内有效，只能用一次；对方登录后用邀请码加入。">
      {made ? <CodeCard {...made} /> : null}
      <Card>
        <TextField
          id="invite-field"
          label="专长"
          required
          value={field}
          maxLength={30}
          error={under('field') ?? faults.rest ?? undefined}
          onChange={setField}
        />
        <View>
          <ActionButton id="commissioner-invite" busy={busy} onClick={() => void send()}>
            生成邀请码
          </ActionButton>
        </View>
      </Card>
    </Section>
  );
}
