import { Text, View } from '@tarojs/components';
import type { RungView } from '@contract/policy';
import { ArticleChip, Card, MoneyView, StateTag } from '@/components';
import { go } from '@/services/go';
import { RECOGNITION_PAGE } from '../recognitions/standing';
import { Reason } from '../selfcheck/ResultItem';
import { PLACE_WORDS, distanceText, type Place } from './rungs';

const ITEM_PAGE = '/packages/policy/item/index';

/** One rung: whether it is held, what stands in the way, and what the plan gives for it. */
export function Rung({ rung, place }: { rung: RungView; place: Place }) {
  const { label, tone } = PLACE_WORDS[place];
  const choice = rung.gaps.some(({ alternative }) => alternative !== undefined);
  return (
    <Card id={`rung-${rung.title}`}>
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-title kh-grow">{rung.name}</Text>
        <StateTag tone={tone}>{label}</StateTag>
      </View>
      <View className="kh-row kh-row--wrap kh-rung__brings">
        <Text className="kh-muted">方案支持</Text>
        <MoneyView kind={rung.bringsKind} text={rung.brings} />
        <ArticleChip article={rung.article} />
      </View>
      {rung.state === 'held' ? null : (
        <View>
          <Text className="kh-text">{distanceText(rung)}</Text>
          {choice ? <Text className="kh-muted">几种途径满足一种即可，差距都列在下面。</Text> : null}
          {rung.gaps.map((gap) => (
            <Reason key={gap.id} condition={gap} />
          ))}
        </View>
      )}
      <View className="kh-row kh-row--between kh-rung__ways">
        <Text
          className="kh-link kh-rung__way"
          id={`criteria-${rung.title}`}
          aria-role="link"
          onClick={() => go(RECOGNITION_PAGE, { id: rung.title })}
        >
          {rung.missing > 0 && rung.state !== 'held' ? '填写数据，看差距 ›' : '逐项对照 ›'}
        </Text>
        <Text
          className="kh-link kh-rung__way"
          id={`item-${rung.itemId}`}
          aria-role="link"
          onClick={() => go(ITEM_PAGE, { id: rung.itemId })}
        >
          支持事项 ›
        </Text>
      </View>
    </Card>
  );
}
