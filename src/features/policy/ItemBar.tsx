import { View } from '@tarojs/components';
import type { ItemView } from '@contract/policy';
import { ActionButton } from '@/components';
import { go } from '@/services/go';
import { useBeginClaim } from '../apply/useBeginClaim';

/** What can be done about an item: claim it, or check oneself first. */
export function ItemBar({ item }: { item: ItemView }) {
  const { begin, busy } = useBeginClaim();
  return (
    <View className="kh-bar">
      <View className="kh-bar__item">
        <ActionButton
          id="start-check"
          look={item.claimable ? 'quiet' : 'main'}
          onClick={() => go('/pages/check/index')}
        >
          自测一下
        </ActionButton>
      </View>
      {item.claimable ? (
        <View className="kh-bar__item">
          <ActionButton id="start-claim" busy={busy} onClick={() => void begin(item)}>
            我要申报
          </ActionButton>
        </View>
      ) : null}
    </View>
  );
}
