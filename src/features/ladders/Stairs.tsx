import { Text, View } from '@tarojs/components';
import type { LadderView } from '@contract/policy';
import { PLACE_WORDS, distanceText, placesOf, standingAt } from './rungs';

/**
 * The ladder as stairs that rise from left to right, with a flag where the firm stands and, on the next
 * step, how far it is.
 */
export function Stairs({ ladder }: { ladder: LadderView }) {
  const here = standingAt(ladder.rungs);
  const places = placesOf(ladder.rungs);
  return (
    <View className="kh-stairs" id={`stairs-${ladder.id}`} aria-role="list">
      {ladder.rungs.map((rung, index) => {
        const place = places[index] ?? 'unknown';
        const distance = place === 'next' ? distanceText(rung) : '';
        const { label } = PLACE_WORDS[place];
        return (
          <View
            key={rung.title}
            className={`kh-stair kh-stair--${place}`}
            aria-label={`第${index + 1}级，${rung.name}，${label}，支持${rung.brings}${distance ? `，${distance}` : ''}`}
          >
            {index === here ? <Text className="kh-stair__flag">您在这里</Text> : null}
            {distance ? <Text className="kh-stair__gap">{distance}</Text> : null}
            <View className={`kh-stair__block kh-stair__block--${index + 1}`}>
              <Text className="kh-stair__name">{rung.name}</Text>
              <Text className="kh-stair__brings">{rung.brings}</Text>
            </View>
          </View>
        );
      })}
    </View>
  );
}
