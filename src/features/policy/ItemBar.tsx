import { View } from '@tarojs/components';
import type { ItemView } from '@contract/policy';
import { ActionButton } from '@/components';
import { go } from '@/services/go';
import { useBeginClaim } from '../apply/useBeginClaim';

export interface ItemBarProps {
  item: ItemView;
  /** What the way to the self-check is called. */
  check?: string;
  /** Claiming is the thing to do here; false where the conditions are not met. */
  eager?: boolean;
}

/** What can be done about an item: claim it, or check oneself first. */
export function ItemBar({ item, check = '自测一下', eager = true }: ItemBarProps) {
  const { begin, busy } = useBeginClaim();
  const claims = item.claimable && eager;
  return (
    <View className="kh-bar">
      <View className="kh-bar__item">
        <ActionButton
          id="start-check"
          look={claims ? 'quiet' : 'main'}
          onClick={() => go('/pages/check/index')}
        >
          {check}
        </ActionButton>
      </View>
      {item.claimable ? (
        <View className="kh-bar__item">
          <ActionButton
            id="start-claim"
            look={claims ? 'main' : 'quiet'}
            busy={busy}
            onClick={() => void begin(item)}
          >
            {eager ? '我要申报' : '仍要申报'}
          </ActionButton>
        </View>
      ) : null}
    </View>
  );
}
