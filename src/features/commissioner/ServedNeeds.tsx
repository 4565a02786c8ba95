import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { NeedView } from '@contract';
import { ActionButton, PagedList, Section, TextAreaField } from '@/components';
import { useAct } from '@/services/ask';
import { say } from '@/services/go';
import { usePages } from '@/services/paged';
import { needed, useDeskForm } from '../desk/useDeskForm';
import { FormSheet } from './FormSheet';
import { NeedCard } from './NeedCard';

/** What a firm asks for, for its commissioner: taken, given back, done. */
export function ServedNeeds({ applicantId, onChanged }: { applicantId: string; onChanged: () => void }) {
  const pages = usePages('needs.list', { applicantId }, ({ id }) => id);
  const { act, busy, error } = useAct();
  const [doing, setDoing] = useState<NeedView | null>(null);
  const again = (words: string) => {
    say(words);
    pages.reload();
    onChanged();
  };
  const turn = async (action: 'needs.take' | 'needs.giveBack', need: NeedView, words: string) => {
    const done = await act(action, { needId: need.id, expectedVersion: need.version });
    if (done) again(words);
    else pages.reload();
  };
  return (
    <Section title="企业需求">
      {error ? (
        <Text className="kh-field__error" id="need-error">
          {error}
        </Text>
      ) : null}
      <PagedList
        id="needs"
        pages={pages}
        empty={{ title: '企业还没有提需求', hint: '企业提出后会发消息告诉您。' }}
      >
        {(need) => (
          <NeedCard key={need.id} need={need}>
            {need.state === 'open' ? (
              <ActionButton
                id={`take-${need.id}`}
                small
                busy={busy}
                onClick={() => void turn('needs.take', need, '已接单，企业会收到消息')}
              >
                接单
              </ActionButton>
            ) : null}
            {need.state === 'taken' && need.mine ? (
              <View className="kh-row">
                <ActionButton id={`done-${need.id}`} small onClick={() => setDoing(need)}>
                  办好了
                </ActionButton>
                <ActionButton
                  id={`give-back-${need.id}`}
                  look="quiet"
                  small
                  busy={busy}
                  onClick={() => void turn('needs.giveBack', need, '已退回，等待接单')}
                >
                  办不了，退回
                </ActionButton>
              </View>
            ) : null}
          </NeedCard>
        )}
      </PagedList>
      {doing ? (
        <DoneForm
          need={doing}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            again('已办理，等企业反馈');
          }}
        />
      ) : null}
    </Section>
  );
}

function DoneForm({ need, onClose, onDone }: { need: NeedView; onClose: () => void; onDone: () => void }) {
  const [outcome, setOutcome] = useState('');
  const { acting, faults, under, ready, busy } = useDeskForm({ outcome: needed(outcome, '请写办理结果。') });
  const send = async () => {
    if (!ready()) return;
    const { id: needId, version: expectedVersion } = need;
    if (await acting.act('needs.done', { needId, expectedVersion, outcome })) onDone();
  };
  return (
    <FormSheet
      id="need-done"
      title={need.title}
      says="企业会收到消息，由企业反馈是否解决。"
      confirmText="办好了"
      busy={busy}
      error={faults.rest}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <TextAreaField
        id="need-outcome"
        label="办理结果"
        required
        value={outcome}
        maxLength={300}
        error={under('outcome')}
        onChange={setOutcome}
      />
    </FormSheet>
  );
}
