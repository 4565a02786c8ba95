import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { APPLICANT_KIND_LABELS, formatInstant } from '@contract/kernel';
import { ActionButton, Card, Facts, FileRow, Screen, Section, TextAreaField } from '@/components';
import { useAct, useAsk } from '@/services/ask';
import { sentenceOf } from '@/services/cloud';
import { say } from '@/services/go';
import { openFile } from '@/services/openFile';

/** One request, its papers beside what was typed, and the answer to it. */
export default function BindingPage() {
  const { params } = useRouter();
  const bindingId = params['id'] ?? '';
  const asked = useAsk('bindings.get', { bindingId });
  const { act, busy, error } = useAct();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const answer = async (confirm: boolean) => {
    const done = confirm
      ? await act('bindings.confirm', { bindingId })
      : await act('bindings.decline', { bindingId, reason });
    if (!done) return;
    say(confirm ? '已确认，并已告知对方' : '已告知对方理由');
    setDeclining(false);
    asked.reload();
  };
  return (
    <Screen bar asked={asked}>
      {({ data }) => (
        <View>
          <Card tone={data.state === 'pending' ? 'amber' : 'plain'}>
            <Text className="kh-lead" id="binding-state">
              {data.stateLabel}
            </Text>
            {data.reason ? <Text className="kh-text">理由：{data.reason}</Text> : null}
            {data.knownBefore ? (
              <Text className="kh-text">该单位以前有过联系人，现在没有。请核实是否换人办理。</Text>
            ) : null}
          </Card>
          <Section title="申请内容">
            <Card>
              <Facts
                lines={[
                  ['单位名称', data.name],
                  ['信用代码', data.unifiedCode],
                  ['类型', APPLICANT_KIND_LABELS[data.kind]],
                  ['申请人', data.personName],
                  ['申请时间', formatInstant(data.askedAt)],
                ]}
              />
            </Card>
          </Section>
          <Section
            title="证明材料"
            hint="请核对代码、名称与证照一致，授权书写明授权此人并盖章。查看会留下记录。"
          >
            <Card>
              {[...data.licence, ...data.authorisation].map((file) => (
                <FileRow
                  key={file.id}
                  id={`file-${file.id}`}
                  name={file.name}
                  size={file.size}
                  status="done"
                  onOpen={() => {
                    openFile(file.id).catch((fault: unknown) => say(sentenceOf(fault)));
                  }}
                />
              ))}
            </Card>
          </Section>
          {declining ? (
            <Card>
              <TextAreaField
                id="decline-reason"
                label="不予通过的理由"
                required
                help="对方会看到，请写明缺什么、怎么改。"
                value={reason}
                maxLength={200}
                onChange={setReason}
              />
            </Card>
          ) : null}
          {error ? <Text className="kh-field__error">{error}</Text> : null}
          {data.state === 'pending' ? (
            <View className="kh-bar">
              <View className="kh-bar__item--small">
                <ActionButton
                  id="decline"
                  look="danger"
                  busy={declining && busy}
                  disabled={declining && !reason.trim()}
                  onClick={() => (declining ? void answer(false) : setDeclining(true))}
                >
                  不予通过
                </ActionButton>
              </View>
              <View className="kh-bar__item">
                <ActionButton id="confirm" busy={!declining && busy} onClick={() => void answer(true)}>
                  确认绑定
                </ActionButton>
              </View>
            </View>
          ) : null}
        </View>
      )}
    </Screen>
  );
}
