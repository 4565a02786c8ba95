import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { NeedView } from '@contract';
import { ActionButton, Choices, PagedList, Section, TextAreaField, TextField } from '@/components';
import { useAct } from '@/services/ask';
import { say, sure } from '@/services/go';
import { usePages } from '@/services/paged';
import { needed, useDeskForm } from '../desk/useDeskForm';
import { FormSheet } from './FormSheet';
import { NeedCard } from './NeedCard';

/** What a firm asks its commissioner for: posted, answered, withdrawn by the firm. */
export function FirmNeeds({ applicantId, served }: { applicantId: string; served: boolean }) {
  const pages = usePages('needs.list', { applicantId }, ({ id }) => id);
  const { act, busy, error } = useAct();
  const [posting, setPosting] = useState(false);
  const [answering, setAnswering] = useState<NeedView | null>(null);
  const again = (words: string) => {
    setPosting(false);
    setAnswering(null);
    say(words);
    pages.reload();
  };
  const withdraw = async ({ id: needId, version: expectedVersion }: NeedView) => {
    if (!(await sure('撤回这件需求？', '撤回后特派员不再办理，记录保留。', '撤回'))) return;
    if (await act('needs.withdraw', { needId, expectedVersion })) again('已撤回');
    else pages.reload();
  };
  return (
    <Section title="需求" hint="技术、专家、检测、申报上的难题，都可以请特派员帮忙。">
      {served ? (
        <ActionButton id="need-new" onClick={() => setPosting(true)}>
          提一件需求
        </ActionButton>
      ) : null}
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <PagedList
        id="needs"
        pages={pages}
        empty={{
          title: '还没有提过需求',
          ...(served ? {} : { hint: '有科技特派员服务后，可以在这里提需求。' }),
        }}
      >
        {(need) => (
          <NeedCard key={need.id} need={need}>
            {need.state === 'done' ? (
              <ActionButton id={`answer-${need.id}`} small onClick={() => setAnswering(need)}>
                反馈是否解决
              </ActionButton>
            ) : null}
            {need.state === 'open' ? (
              <ActionButton
                id={`withdraw-${need.id}`}
                look="quiet"
                small
                busy={busy}
                onClick={() => void withdraw(need)}
              >
                撤回
              </ActionButton>
            ) : null}
          </NeedCard>
        )}
      </PagedList>
      {posting ? (
        <PostForm
          applicantId={applicantId}
          onClose={() => setPosting(false)}
          onDone={() => again('已提交，特派员会收到消息')}
        />
      ) : null}
      {answering ? (
        <AnswerForm
          need={answering}
          onClose={() => setAnswering(null)}
          onDone={() => again('已反馈，谢谢')}
        />
      ) : null}
    </Section>
  );
}

interface FormProps {
  onClose: () => void;
  onDone: () => void;
}

function PostForm({ applicantId, onClose, onDone }: FormProps & { applicantId: string }) {
  const [title, setTitle] = useState('');
  const [details, setDetails] = useState('');
  const { acting, faults, under, ready, busy } = useDeskForm({
    title: needed(title, '请写需要什么，例如“寻找检测专家”。'),
    details: needed(details, '请说明具体情况。'),
  });
  const send = async () => {
    if (ready() && (await acting.act('needs.post', { applicantId, title, details }))) onDone();
  };
  return (
    <FormSheet
      id="need-post"
      title="提一件需求"
      says="服务本单位的特派员会收到消息，接单后您也会收到消息。"
      confirmText="提交需求"
      busy={busy}
      error={faults.rest}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <TextField
        id="need-title"
        label="需要什么"
        required
        value={title}
        maxLength={40}
        error={under('title')}
        onChange={setTitle}
      />
      <TextAreaField
        id="need-details"
        label="具体情况"
        required
        value={details}
        maxLength={500}
        error={under('details')}
        onChange={setDetails}
      />
    </FormSheet>
  );
}

function AnswerForm({ need, onClose, onDone }: FormProps & { need: NeedView }) {
  const [helped, setHelped] = useState<string | null>(null);
  const [answer, setAnswer] = useState('');
  const { acting, faults, under, ready, busy } = useDeskForm({
    helped: helped ? null : '请选择是否解决。',
    answer: needed(answer, '请写一句反馈。'),
  });
  const send = async () => {
    const { id: needId, version: expectedVersion } = need;
    if (!ready()) return;
    const input = { needId, expectedVersion, helped: helped === 'yes', answer };
    if (await acting.act('needs.answer', input)) onDone();
  };
  return (
    <FormSheet
      id="need-answer"
      title={need.title}
      says="特派员会收到您的反馈。反馈不用来排名。"
      confirmText="提交反馈"
      busy={busy}
      error={faults.rest}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <View className="kh-field">
        <Text className="kh-field__label">解决了吗</Text>
        <Choices
          id="need-helped"
          label="解决了吗"
          inline
          options={[
            { id: 'yes', label: '已解决' },
            { id: 'no', label: '没有解决' },
          ]}
          value={helped}
          onChange={setHelped}
        />
        {under('helped') ? <Text className="kh-field__error">{under('helped')}</Text> : null}
      </View>
      <TextAreaField
        id="need-answer-text"
        label="反馈"
        required
        value={answer}
        maxLength={200}
        error={under('answer')}
        onChange={setAnswer}
      />
    </FormSheet>
  );
}
