import { Text, View } from '@tarojs/components';
import type { LadderView } from '@contract/policy';
import { RUNG_WORDS, standingAt } from './rungs';

/** The ladder as stairs that rise from left to right, with a flag where the firm stands. */
export function Stairs({ ladder }: { ladder: LadderView }) {
  const here = standingAt(ladder.rungs);
  return (
    <View className="kh-stairs" id={`stairs-${ladder.id}`} aria-role="list">
      {ladder.rungs.map((rung, index) => (
        <View
          key={rung.title}
          className={`kh-stair kh-stair--${rung.state}`}
          aria-label={`第${index + 1}级，${rung.name}，${RUNG_WORDS[rung.state].label}，支持${rung.brings}`}
        >
          {index === here ? <Text className="kh-stair__flag">您在这里</Text> : null}
          <View className={`kh-stair__block kh-stair__block--${index + 1}`}>
            <Text className="kh-stair__name">{rung.name}</Text>
            <Text className="kh-stair__brings">{rung.brings}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
