import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatInstant } from '@contract/kernel';
import { ActionButton, Card, DayLeft, Facts, Screen, TextAreaField } from '@/components';
import { useAct, useAsk } from '@/services/ask';
import { say } from '@/services/go';

/** One complaint or suggestion, and its answer. */
export default function ComplaintPage() {
  const { params } = useRouter();
  const complaintId = params['id'] ?? '';
  const asked = useAsk('complaints.get', { complaintId });
  const { act, busy, error } = useAct();
  const [words, setWords] = useState('');
  return (
    <Screen bar asked={asked}>
      {({ data, today }) => (
        <View>
          <Card>
            <Text className="kh-title">{data.topicLabel}</Text>
            <Text className="kh-text">{data.words}</Text>
            <Facts
              lines={[
                ['来自', data.personName],
                ['联系方式', data.contact ?? '没有留'],
                ['时间', formatInstant(data.sentAt)],
              ]}
            />
            {data.answer ? null : <DayLeft label="答复期限" day={data.dueDay} today={today} />}
          </Card>
          {data.answer ? (
            <Card tone="green">
              <Text className="kh-title">
                {data.answer.officeName}答复于 {formatInstant(data.answer.at)}
              </Text>
              <Text className="kh-text" id="answer">
                {data.answer.words}
              </Text>
            </Card>
          ) : (
            <Card>
              <TextAreaField
                id="answer-words"
                label="答复"
                required
                value={words}
                maxLength={1000}
                onChange={setWords}
              />
            </Card>
          )}
          {error ? <Text className="kh-field__error">{error}</Text> : null}
          {data.answer ? null : (
            <View className="kh-bar">
              <View className="kh-bar__item">
                <ActionButton
                  id="send-answer"
                  busy={busy}
                  disabled={!words.trim()}
                  onClick={() => {
                    void act('complaints.answer', { complaintId, words }).then((done) => {
                      if (!done) return;
                      say('已答复，并已告知对方');
                      asked.reload();
                    });
                  }}
                >
                  答复
                </ActionButton>
              </View>
            </View>
          )}
        </View>
      )}
    </Screen>
  );
}
