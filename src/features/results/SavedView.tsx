import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import { ActionButton, Card, Section } from '@/components';
import { go } from '@/services/go';
import type { SavedResult } from '@/services/keepResults';
import { LadderPicture } from '../ladders/LadderPicture';
import { RecognitionReport } from '../recognitions/RecognitionReport';
import { Working } from '../rdcost/Working';
import { Result } from '../selfcheck/Result';
import { SideBySide } from '../whatif/SideBySide';
import { Supposed } from '../whatif/Supposed';
import { ResultActions } from './ResultActions';
import { ShownResult, TOOL_PAGES } from './places';
import '../facts/fact-groups.scss';
import '../whatif/what-if.scss';
import '../rdcost/rd-costs.scss';

/** The result itself, as its tool shows it, without anything to fill in. */
function Body({ saved: { content } }: { saved: SavedResult }) {
  switch (content.of) {
    case 'check':
      return <Result evaluation={content.evaluation} />;
    case 'recognitions':
      return (
        <View>
          {content.view.recognitions.map((one) => (
            <RecognitionReport key={one.id} recognition={one} caution={content.view.caution} />
          ))}
        </View>
      );
    case 'ladders':
      return (
        <View>
          {content.view.ladders.map((ladder) => (
            <LadderPicture key={ladder.id} ladder={ladder} />
          ))}
          <Text className="kh-foot">{content.view.caution}</Text>
        </View>
      );
    case 'what-if':
      return (
        <View>
          <Supposed supposed={content.supposed} />
          <SideBySide view={content.view} />
          <Text className="kh-foot">{content.view.caution}</Text>
        </View>
      );
    case 'rd-costs':
      return <Working result={content.result} />;
  }
}

/** A saved result as it was made, with the values and the version of the rules of that day. */
export function SavedView({ saved }: { saved: SavedResult }) {
  const { day, version, values, content } = saved;
  return (
    <ShownResult.Provider value={saved.id}>
      <Text className="kh-lead">{saved.name}</Text>
      <Text className="kh-note kh-note--amber" id="saved-note">
        {formatDay(day)}保存{version ? `，规则版本${version}` : ''}
        。这是当时的结果，现在的规则或期限可能已经变化。
      </Text>
      <ResultActions content={content} />
      <Body saved={saved} />
      {values.length > 0 ? (
        <Section title="当时的答案">
          <Card id="saved-values">
            {values.map(({ label, said }) => (
              <View className="kh-row kh-row--between kh-row--top kh-known" key={label}>
                <Text className="kh-known__name">{label}</Text>
                <Text className="kh-known__value">{said}</Text>
              </View>
            ))}
          </Card>
        </Section>
      ) : null}
      <View className="kh-keep">
        <ActionButton id="see-now" look="quiet" onClick={() => go(TOOL_PAGES[content.of])}>
          看现在的结果
        </ActionButton>
      </View>
    </ShownResult.Provider>
  );
}
