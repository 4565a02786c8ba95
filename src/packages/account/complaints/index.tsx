import { useState } from 'react';
import { Text } from '@tarojs/components';
import { formatDay, formatInstant } from '@contract/kernel';
import type { ComplaintTopic } from '@contract';
import {
  ActionButton,
  Card,
  Choices,
  EmptyState,
  Page,
  PagedList,
  Section,
  TextAreaField,
  TextField,
} from '@/components';
import { ENTER_PAGE } from '@/features/apply/useBeginClaim';
import { useAct } from '@/services/ask';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { useSession } from '@/services/session';

const TOPICS: readonly { id: ComplaintTopic; label: string }[] = [
  { id: 'complaint', label: '投诉' },
  { id: 'suggestion', label: '建议' },
  { id: 'question', label: '咨询' },
];

/** 投诉建议: what a person sends, and the answers they got. */
export default function ComplaintsPage() {
  const { state } = useSession();
  const pages = usePages('complaints.mine', state === 'person' ? {} : null, ({ id }) => id);
  const { act, busy, error, field } = useAct();
  const [topic, setTopic] = useState<ComplaintTopic>('suggestion');
  const [words, setWords] = useState('');
  const [contact, setContact] = useState('');
  const [dueDay, setDueDay] = useState<string | null>(null);
  if (state !== 'person')
    return (
      <Page>
        <EmptyState
          title="登录后可以投诉、建议和咨询"
          hint="登录是为了把答复告诉您。"
          action={{ id: 'enter', label: '登录', onClick: () => go(ENTER_PAGE) }}
        />
      </Page>
    );
  return (
    <Page>
      {dueDay ? (
        <Card tone="green">
          <Text className="kh-lead">已收到</Text>
          <Text className="kh-text">最晚{formatDay(dueDay)}答复，答复会发到“我的消息”。</Text>
        </Card>
      ) : null}
      <Section title="我要说">
        <Card>
          <Choices
            id="topic"
            label="类型"
            inline
            options={TOPICS}
            value={topic}
            onChange={(id) => setTopic(id as ComplaintTopic)}
          />
          <TextAreaField
            id="complaint-words"
            label="内容"
            required
            value={words}
            maxLength={1000}
            error={field === 'words' ? (error ?? undefined) : undefined}
            onChange={setWords}
          />
          <TextField
            id="complaint-contact"
            label="联系电话"
            help="想让我们回电话才填，可以不填。"
            value={contact}
            maxLength={40}
            onChange={setContact}
          />
          {error && field !== 'words' ? <Text className="kh-field__error">{error}</Text> : null}
          <ActionButton
            id="send-complaint"
            busy={busy}
            disabled={!words.trim()}
            onClick={() => {
              void act('complaints.send', { topic, words, contact }).then((done) => {
                if (!done) return;
                setDueDay(done.data.dueDay);
                setWords('');
                pages.reload();
              });
            }}
          >
            提交
          </ActionButton>
        </Card>
      </Section>
      <Section title="我提过的">
        <PagedList id="my-complaints" pages={pages} empty={{ title: '还没有' }}>
          {(one) => (
            <Card key={one.id} id={`mine-${one.id}`}>
              <Text className="kh-muted">
                {one.topicLabel}　{formatInstant(one.sentAt)}
              </Text>
              <Text className="kh-text">{one.words}</Text>
              {one.answer ? (
                <Text className="kh-note kh-note--blue">
                  {one.answer.officeName}：{one.answer.words}
                </Text>
              ) : (
                <Text className="kh-muted">最晚{formatDay(one.dueDay)}答复</Text>
              )}
            </Card>
          )}
        </PagedList>
      </Section>
    </Page>
  );
}
