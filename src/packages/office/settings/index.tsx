import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { AboutView } from '@contract';
import { ActionButton, Card, Screen, TextField } from '@/components';
import { useAct, useAsk } from '@/services/ask';
import { say } from '@/services/go';

const FIELDS: readonly { id: keyof AboutView; label: string; max: number; help?: string }[] = [
  { id: 'sponsor', label: '主办单位', max: 40, help: '不填就显示县科技局。' },
  { id: 'filing', label: '备案号', max: 60 },
  { id: 'hotline', label: '咨询电话', max: 40 },
  { id: 'hotlineHours', label: '接听时间', max: 60, help: '例如 工作日 8:30—12:00，14:30—17:30' },
];

/** What the about page says of who runs the platform. */
export default function SettingsPage() {
  const asked = useAsk('about.get', {});
  return (
    <Screen bar asked={asked}>
      {({ data }) => <Form about={data.about} />}
    </Screen>
  );
}

function Form({ about }: { about: AboutView }) {
  const [entered, setEntered] = useState<Partial<AboutView>>(about);
  const { act, busy, error } = useAct();
  return (
    <View>
      <Card>
        {FIELDS.map(({ id, label, max, help }) => (
          <TextField
            key={id}
            id={`setting-${id}`}
            label={label}
            help={help}
            value={entered[id] ?? ''}
            maxLength={max}
            onChange={(text) => setEntered((all) => ({ ...all, [id]: text }))}
          />
        ))}
      </Card>
      {error ? <Text className="kh-field__error">{error}</Text> : null}
      <View className="kh-bar">
        <View className="kh-bar__item">
          <ActionButton
            id="save-settings"
            busy={busy}
            onClick={() => void act('settings.save', entered).then((done) => done && say('已保存'))}
          >
            保存
          </ActionButton>
        </View>
      </View>
    </View>
  );
}
