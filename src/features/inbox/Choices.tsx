import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ChoiceView, OutputOf, ServedChoiceView } from '@contract';
import { Section, Tick } from '@/components';
import { useAct } from '@/services/ask';
import { say } from '@/services/go';

/** Which messages a person hears. Duties are listed too, so that nobody wonders why they come. */
export function Choices({
  state,
  onChanged,
}: {
  state: OutputOf<'messages.choices'>;
  onChanged: () => void;
}) {
  const { act, takeError } = useAct();
  // What was tapped shows at once; a refusal puts it back.
  const [tapped, setTapped] = useState<Record<string, boolean>>({});
  const optional = state.choices.filter(({ choice }) => choice === 'optional');
  const duties = state.choices.filter(({ choice }) => choice === 'duty');
  const show = (one: string, on: boolean, saving: Promise<unknown>) => {
    setTapped((before) => ({ ...before, [one]: on }));
    void saving.then((done) => {
      if (done) return onChanged();
      setTapped((before) => ({ ...before, [one]: !on }));
      say(takeError() ?? '没有保存，请再试一次');
    });
  };
  const choose = ({ kind }: ChoiceView, on: boolean) => show(kind, on, act('messages.choose', { kind, on }));
  const chooseServed = ({ group }: ServedChoiceView, on: boolean) =>
    show(`served-${group}`, on, act('messages.chooseServed', { group, on }));
  return (
    <View>
      <Section title="想收到哪些消息" hint="去掉勾选的，不再出现在“我的消息”里，也不发到微信。">
        <View className="kh-card">
          {optional.map((one) => (
            <Tick
              key={one.kind}
              id={`choice-${one.kind}`}
              label={one.label}
              checked={tapped[one.kind] ?? one.on}
              onChange={(on) => choose(one, on)}
            >
              <Text className="kh-text">{one.label}</Text>
            </Tick>
          ))}
        </View>
      </Section>
      {state.served ? (
        <Section title="您服务的企业" hint="企业同意您服务期间，这些消息也告诉您；不想收的去掉勾选。">
          <View className="kh-card">
            {state.served.map((one) => (
              <Tick
                key={one.group}
                id={`served-${one.group}`}
                label={one.label}
                checked={tapped[`served-${one.group}`] ?? one.on}
                onChange={(on) => chooseServed(one, on)}
              >
                <Text className="kh-text">{one.label}</Text>
              </Tick>
            ))}
          </View>
        </Section>
      ) : null}
      <Section title="一定会收到的消息" hint="关系到办理期限和结果，不能关闭。">
        <View className="kh-card">
          <Text className="kh-text">{duties.map(({ label }) => label).join('、')}</Text>
        </View>
      </Section>
    </View>
  );
}
