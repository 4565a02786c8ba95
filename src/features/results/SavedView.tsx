import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import { Card, Section } from '@/components';
import type { SavedResult } from '@/services/keepResults';
import { Result } from '../selfcheck/Result';
import { ResultActions } from './ResultActions';
import { ShownResult } from './places';
import '../facts/fact-groups.scss';

/** A saved result as it was made, with the values and the version of the rules of that day. */
export function SavedView({ saved }: { saved: SavedResult }) {
  return (
    <ShownResult.Provider value={saved.id}>
      <Text className="kh-note kh-note--amber" id="saved-note">
        {formatDay(saved.day)}保存，规则版本{saved.packVersion}
        。这是当时的结果，现在的规则或期限可能已经变化。
      </Text>
      <ResultActions evaluation={saved.evaluation} />
      <Result evaluation={saved.evaluation} />
      <Section title="当时的答案">
        <Card id="saved-values">
          {saved.values.map(({ label, said }) => (
            <View className="kh-row kh-row--between kh-row--top kh-known" key={label}>
              <Text className="kh-known__name">{label}</Text>
              <Text className="kh-known__value">{said}</Text>
            </View>
          ))}
        </Card>
      </Section>
    </ShownResult.Provider>
  );
}
